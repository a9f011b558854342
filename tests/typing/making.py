"""Making records: what is missing, misspelt or of another type is refused before anything runs."""

from kimcore import Group, Member, Session
from kimcore.codes import RegionCode
from kimcore.records import Ref, Term
from kimcore.vocabularies import GroupLevel, Office, SessionKind, SessionStatus, Sex

Group(id="g", name="KIM A", region=RegionCode("63.10"), topics=("pertanian",))
Group(id="g")  # E: mypy pyright pyrefly
Group("g", "KIM A")  # E: mypy pyright pyrefly
Group(id="g", nama="KIM A")  # E: mypy pyright pyrefly
Group(id="g", name=None)  # E: mypy pyright pyrefly
Group(id="g", name="KIM A", region="63.10")  # E: mypy pyright pyrefly
Group(id="g", name="KIM A", topics=["pertanian"])  # E: mypy pyright pyrefly
Group(id="g", name="KIM A", kept="")  # E: mypy pyright pyrefly
Group(id="g", name="KIM A", level="village")  # E: mypy pyright pyrefly
Group(id="g", name="KIM A", level=GroupLevel.VILAGE)  # E: mypy pyright pyrefly

Session(id="s", title="Rapat", status=SessionStatus.HELD, kinds=(Term(value=SessionKind.RAPAT),))
Session(id="s", title="Rapat", status=SessionStatus.HELD, kinds=(Term(value=Sex.MALE),))  # E: mypy pyright pyrefly

Member(id="m", group=Ref(id="g"), name="Siti Rekaan", office=Term(value=Office.CHAIR))
Member(id="m", group="g", name="Siti Rekaan", office=Term(value=Office.CHAIR))  # E: mypy pyright pyrefly
Member(id="m", group=Ref(id="g"), name="Siti Rekaan", office=Office.CHAIR)  # E: mypy pyright pyrefly
Member(id="m", group=Ref(id="g"), name="Siti", office=Term(value=Office.CHAIR), nik="1")  # E: mypy pyright pyrefly
