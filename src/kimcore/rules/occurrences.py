"""Which of many words stand in a text."""

from collections import deque
from collections.abc import Iterable


class Occurrences:
    """Finds words in texts, each text in one pass, however many words there are (Aho and Corasick 1975).

    A state is what of the words has been met just before a place in a text; state 0 is nothing of any.
    """

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words; empty ones stand nowhere."""
        self._following: list[dict[str, int]] = [{}]
        self._ended: list[str] = [""]
        self._shorter: list[int] = [0]
        for word in words:
            self._add(word)
        self._link()

    def longest_in(self, text: str) -> str | None:
        """Return the longest of the words that stand in a text, the first of several; None where none does."""
        state, longest = 0, ""
        for letter in text:
            state = self._step(state, letter)
            if len(self._ended[state]) > len(longest):
                longest = self._ended[state]
        return longest or None

    def _add(self, word: str) -> None:
        state = 0
        for letter in word:
            following = self._following[state]
            if letter not in following:
                following[letter] = len(self._following)
                self._following.append({})
                self._ended.append("")
                self._shorter.append(0)
            state = following[letter]
        self._ended[state] = word

    def _link(self) -> None:
        """Find for each state the longest one that it ends with, and the longest word that has ended there."""
        states = deque(self._following[0].values())
        while states:
            state = states.popleft()
            for letter, longer in self._following[state].items():
                states.append(longer)
                shorter = self._step(self._shorter[state], letter)
                self._shorter[longer] = shorter
                self._ended[longer] = self._ended[longer] or self._ended[shorter]

    def _step(self, state: int, letter: str) -> int:
        """Return the state behind a letter."""
        while state and letter not in self._following[state]:
            state = self._shorter[state]
        return self._following[state].get(letter, 0)
