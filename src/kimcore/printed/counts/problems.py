"""What can be found on reading a printed count."""

from kimcore.findings import Problem

COUNT_NOT_WHOLE = Problem.warning(
    code="count_not_whole",
    id="Angka ini bukan bilangan bulat, diawali nol, atau terlalu besar. Tanda ribuan ditulis dengan titik (7.365).",
    en="This is no whole number, begins with a zero, or is too great. A dot separates thousands (7.365).",
)
COUNT_RANGE_REVERSED = Problem.warning(
    code="count_range_reversed",
    id="Angka pertama ({low}) lebih besar dari angka kedua ({high}). Mohon cek kedua angka.",
    en="The first number ({low}) is greater than the second ({high}). Please check both.",
)
COUNT_WORDS_DIFFER = Problem.warning(
    code="count_words_differ",
    id="Tertulis {digits} dengan angka, tetapi {words} dengan huruf. Mohon cek mana yang benar.",
    en="The digits say {digits}, but the words say {words}. Please check which is right.",
)
COUNT_NUMBERS_ADJOIN = Problem.warning(
    code="count_numbers_adjoin",
    id="Beberapa angka berdampingan tanpa kata di antaranya. Tanda ribuan ditulis dengan titik (1.250).",
    en="Numbers stand side by side with no word between them. A dot separates thousands (1.250).",
)
COUNT_MAGNITUDE_UNLISTED = Problem.note(
    code="count_magnitude_unlisted",
    id="Kisaran ini lebih besar dari “ribuan” sehingga tidak diberi nilai. Mohon isi angkanya bila diketahui.",
    en="This order of magnitude is beyond thousands and has no value. Please add the number if it is known.",
)
COUNT_HEDGES_DIFFER = Problem.note(
    code="count_hedges_differ",
    id="Kata di sekitar angka ini saling bertentangan, misalnya minimal dan maksimal. Mohon cek angkanya.",
    en="The words around this number contradict each other, such as minimal and maksimal. Please check the number.",
)
COUNT_UNIT_UNCLEAR = Problem.note(
    code="count_unit_unclear",
    id="Ada angka yang tidak jelas menghitung apa. Mohon tulis satuannya, misalnya orang atau KIM.",
    en="It is not clear what a number counts. Please add the unit, such as orang or KIM.",
)
COUNT_IS_SHARE = Problem.note(
    code="count_is_share",
    id="Bagian (75 persen, setengah, 2/3) bukan jumlah orang. Mohon isi jumlahnya bila diketahui.",
    en="A share (75 percent, one half, 2/3) is no head count. Please add the number if it is known.",
)
COUNT_NOT_STATED = Problem.note(
    code="count_not_stated",
    id="Jumlahnya tidak tertulis sebagai angka. Mohon isi angkanya bila diketahui.",
    en="How many is not given as a number. Please add the number if it is known.",
)
COUNT_IS_QUOTA = Problem.note(
    code="count_is_quota",
    id="Angka ini rata-rata, atau berlaku untuk tiap desa, KIM, sesi, atau sejenisnya. Mohon isi jumlah hadir.",
    en="This number is an average, or for each village, KIM, meeting or the like. Please add how many attended.",
)
COUNT_OF_ABSENT = Problem.note(
    code="count_of_absent",
    id="Angka ini menghitung yang tidak hadir. Mohon isi jumlah yang hadir bila diketahui.",
    en="This number counts those who did not attend. Please add how many attended if it is known.",
)
COUNT_IS_PLANNED = Problem.note(
    code="count_is_planned",
    id="Angka ini berupa target atau rencana, bukan jumlah yang hadir.",
    en="This number is a target or a plan, not how many attended.",
)
COUNT_IS_CAPACITY = Problem.note(
    code="count_is_capacity",
    id="Angka ini kapasitas atau batas. Mohon isi jumlah yang hadir bila diketahui.",
    en="This number is a capacity or a limit. Please add how many attended if it is known.",
)
COUNT_OF_POPULATION = Problem.note(
    code="count_of_population",
    id="Angka ini jumlah penduduk atau pemilih. Mohon isi jumlah yang hadir bila diketahui.",
    en="This number counts inhabitants or voters. Please add how many attended if it is known.",
)
COUNT_IS_CHANGE = Problem.note(
    code="count_is_change",
    id="Angka ini selisih, perubahan, atau angka yang dibantah. Mohon isi jumlah yang hadir.",
    en="This number is a difference, a change, or one that is denied. Please add how many attended.",
)
COUNT_IS_ADDEND = Problem.note(
    code="count_is_addend",
    id="Angka yang dijumlahkan tidak dibaca satu per satu. Mohon tulis juga jumlahnya, misalnya = 50 orang.",
    en="Numbers that are added up are not read one by one. Please write their total as well, such as = 50 orang.",
)
COUNT_PARTS_DIFFER = Problem.warning(
    code="count_parts_differ",
    id="Jumlah L dan P ({parts}) berbeda dari jumlah yang tertulis ({total}). Mohon cocokkan dengan daftar hadir.",
    en="Men and women add up to {parts}, but the text says {total}. Please compare with the attendance sheet.",
)
SEVERAL_COUNTS = Problem.note(
    code="several_counts",
    id="Ada {count} jumlah dalam teks ini. Mohon cek mana yang dimaksud.",
    en="This text gives {count} numbers. Please check which one is meant.",
)
