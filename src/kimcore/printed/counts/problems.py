"""What can be found on reading a printed count."""

from kimcore.findings import Problem

COUNT_NOT_WHOLE = Problem.warning(
    code="count_not_whole",
    indonesian="Angka ini bukan bilangan bulat, diawali nol, atau terlalu besar. Tanda ribuan ditulis dengan titik"
    " (7.365).",
    english="This is no whole number, begins with a zero, or is too great. A dot separates thousands (7.365).",
)
COUNT_RANGE_REVERSED = Problem.warning(
    code="count_range_reversed",
    indonesian="Angka pertama ({low}) lebih besar dari angka kedua ({high}). Mohon cek kedua angka.",
    english="The first number ({low}) is greater than the second ({high}). Please check both.",
)
COUNT_WORDS_DIFFER = Problem.warning(
    code="count_words_differ",
    indonesian="Tertulis {digits} dengan angka, tetapi {words} dengan huruf. Mohon cek mana yang benar.",
    english="The digits say {digits}, but the words say {words}. Please check which is right.",
)
COUNT_NUMBERS_ADJOIN = Problem.warning(
    code="count_numbers_adjoin",
    indonesian="Beberapa angka berdampingan tanpa kata di antaranya. Tanda ribuan ditulis dengan titik (1.250).",
    english="Numbers stand side by side with no word between them. A dot separates thousands (1.250).",
)
COUNT_MAGNITUDE_UNLISTED = Problem.note(
    code="count_magnitude_unlisted",
    indonesian="Kisaran ini lebih besar dari “ribuan” sehingga tidak diberi nilai. Mohon isi angkanya bila diketahui.",
    english="This order of magnitude is beyond thousands and has no value. Please add the number if it is known.",
)
COUNT_HEDGES_DIFFER = Problem.note(
    code="count_hedges_differ",
    indonesian="Kata di sekitar angka ini saling bertentangan, misalnya minimal dan maksimal. Mohon cek angkanya.",
    english="The words around this number contradict each other, such as minimal and maksimal. Please check the"
    " number.",
)
COUNT_UNIT_UNCLEAR = Problem.note(
    code="count_unit_unclear",
    indonesian="Satuan angka ini tidak jelas. Mohon tulis satuannya, misalnya orang atau KIM.",
    english="The unit of this number is not clear. Please add it, such as orang or KIM.",
)
COUNT_IS_SHARE = Problem.note(
    code="count_is_share",
    indonesian="Angka ini persentase atau pecahan (75 persen, setengah, 2/3), bukan jumlah orang. Mohon isi"
    " jumlahnya bila diketahui.",
    english="This number is a percentage or a fraction (75 percent, one half, 2/3) and no head count. Please add"
    " the number if it is known.",
)
COUNT_NOT_STATED = Problem.note(
    code="count_not_stated",
    indonesian="Jumlahnya tidak tertulis sebagai angka. Mohon isi angkanya bila diketahui.",
    english="How many is not given as a number. Please add the number if it is known.",
)
COUNT_IS_QUOTA = Problem.note(
    code="count_is_quota",
    indonesian="Angka ini rata-rata, atau berlaku untuk tiap desa, KIM, sesi, atau sejenisnya. Mohon isi jumlah hadir.",
    english="This number is an average, or for each village, KIM, meeting or the like. Please add how many attended.",
)
COUNT_OF_ABSENT = Problem.note(
    code="count_of_absent",
    indonesian="Angka ini menghitung yang tidak hadir. Mohon isi jumlah yang hadir bila diketahui.",
    english="This number counts those who did not attend. Please add how many attended if it is known.",
)
COUNT_IS_PLANNED = Problem.note(
    code="count_is_planned",
    indonesian="Angka ini berupa target atau rencana, bukan jumlah yang hadir.",
    english="This number is a target or a plan, not how many attended.",
)
COUNT_IS_CAPACITY = Problem.note(
    code="count_is_capacity",
    indonesian="Angka ini kapasitas atau batas. Mohon isi jumlah yang hadir bila diketahui.",
    english="This number is a capacity or a limit. Please add how many attended if it is known.",
)
COUNT_OF_POPULATION = Problem.note(
    code="count_of_population",
    indonesian="Angka ini jumlah penduduk atau pemilih. Mohon isi jumlah yang hadir bila diketahui.",
    english="This number counts inhabitants or voters. Please add how many attended if it is known.",
)
COUNT_IS_CHANGE = Problem.note(
    code="count_is_change",
    indonesian="Angka ini selisih, perubahan, atau angka yang dibantah. Mohon isi jumlah yang hadir.",
    english="This number is a difference, a change, or one that is denied. Please add how many attended.",
)
COUNT_IS_ADDEND = Problem.note(
    code="count_is_addend",
    indonesian="Angka yang dijumlahkan tidak dibaca satu per satu. Mohon tulis juga jumlahnya, misalnya = 50 orang.",
    english="Numbers that are added up are not read one by one. Please write their total as well, such as = 50 orang.",
)
COUNT_PARTS_DIFFER = Problem.warning(
    code="count_parts_differ",
    indonesian="Jumlah L dan P ({parts}) berbeda dari jumlah yang tertulis ({total}). Mohon cocokkan dengan daftar"
    " hadir.",
    english="Men and women add up to {parts}, but the text says {total}. Please compare with the attendance sheet.",
)
SEVERAL_COUNTS = Problem.note(
    code="several_counts",
    indonesian="Ada {count} jumlah dalam teks ini. Mohon cek mana yang dimaksud.",
    english="This text gives {count} numbers. Please check which one is meant.",
)
