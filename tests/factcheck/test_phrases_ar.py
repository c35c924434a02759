"""More sentences of the press in Arabic: a number that no fact has is still known for what it claims to be."""

from __future__ import annotations

import pytest
from test_phrases import best, claims

#: What each sentence says, by indicator and scope; the number meant stands in brackets.
SAID: dict[tuple[str, str], tuple[str, ...]] = {
    ("startups_supported", "network"): (
        "الرباط (و م ع) - واكبت شبكة تكنوبارك [2750] مقاولة صغرى منذ إحداثها، حسب ما أفاد به مسؤول.",
        "في رصيد تكنوبارك [3150] مقاولة ناشئة رافقها منذ فتح أبوابه.",
    ),
    ("startups_supported_now", "network"): (
        "تواكب شبكة تكنوبارك في الوقت الراهن [530] مقاولة ناشئة.",
        "تضع شبكة تكنوبارك خبرتها اليوم رهن إشارة [555] مقاولة ناشئة.",
    ),
    ("startups_hosted", "casablanca"): (
        "يؤوي مبنى تكنوبارك بالدار البيضاء [215] مقاولة.",
        "توجد بتكنوبارك الدار البيضاء [295] شركة ناشئة.",
    ),
    ("startups_hosted_total", "network"): (
        "استضاف تكنوبارك منذ إحداثه [1650] شركة.",
        "استقرت [1450] شركة بمباني تكنوبارك منذ افتتاحه.",
    ),
    ("startups_joining", "casablanca"): (
        "كل سنة، تنضم [65] مقاولة ناشئة إلى تكنوبارك الدار البيضاء.",
        "فتح تكنوبارك الدار البيضاء أبوابه أمام [55] مقاولة جديدة هذه السنة.",
    ),
    ("startups_leaving", "casablanca"): (
        "كل سنة، تغادر [42] شركة تكنوبارك الدار البيضاء.",
        "تفسح [48] شركة المجال لغيرها كل سنة بتكنوبارك الدار البيضاء.",
    ),
    ("jobs_created", "network"): ("أحدثت المقاولات المحتضنة بتكنوبارك [14000] منصب شغل.",),
    ("employees", "casablanca"): ("يعمل [1650] شخصا في شركات تكنوبارك الدار البيضاء.",),
    ("turnover", "network"): ("فاق رقم المعاملات التراكمي لشركات تكنوبارك [1,3 مليار] درهم.",),
    ("ict_turnover_share", "casablanca"): ("يمثل تكنوبارك الدار البيضاء [13] في المائة من رقم معاملات القطاع.",),
    ("exporting_share", "network"): ("حوالي [31] في المائة من مقاولات تكنوبارك تصدر منتجاتها.",),
    ("success_rate", "network"): ("بلغت نسبة نجاح مقاولات تكنوبارك [83] في المائة.",),
    ("failure_rate", "network"): ("تفشل [17] في المائة من مقاولات تكنوبارك.",),
    ("survival_rate", "network"): ("بلغت نسبة استمرارية مقاولات تكنوبارك [77] في المائة.",),
    ("sites_operational", "network"): ("يتوفر تكنوبارك على [سبعة] مواقع مشتغلة.",),
    ("sites_planned", "network"): ("ستفتح [سبعة] مواقع جديدة لتكنوبارك أبوابها قريبا.",),
    ("cities_covered", "network"): ("تكنوبارك حاضر في [سبع] مدن.",),
    ("cities_target", "network"): ("ستغطي شبكة تكنوبارك [خمس عشرة] مدينة في أفق 2026.",),
    ("shareholding", "mitc"): ("تملك الدولة [36] في المائة من رأسمال MITC.",),
    ("rent_per_m2", "casablanca"): ("لا يتعدى ثمن الكراء بتكنوبارك الدار البيضاء [62] درهما للمتر المربع.",),
    ("rent_relief_rate", "network"): ("استفادت مقاولات تكنوبارك من تخفيض بنسبة [55] في المائة في الكراء.",),
    ("site_area", "tanger"): ("تتربع بناية تكنوبارك طنجة على [3300] متر مربع.",),
    ("site_capacity", "essaouira"): ("بطاقة استيعابية تبلغ [85] مقاولة، فتح تكنوبارك الصويرة أبوابه.",),
    ("site_investment", "essaouira"): ("باستثمار قدره [23 مليون] درهم، دشن تكنوبارك الصويرة.",),
    ("site_contribution", "fes"): ("رصد مجلس الجهة [13 مليون] درهم لتكنوبارك فاس.",),
    ("works_progress", "agadir"): ("بلغ تقدم الأشغال بتكنوبارك أكادير [57] في المائة.",),
    ("fund_size", "maroc-numeric-fund"): ("يبلغ حجم صندوق المغرب الرقمي [105 ملايين] درهم.",),
    ("ict_jobs", "morocco-ict-sector"): ("يوظف قطاع تكنولوجيا المعلومات بالمغرب [85000] أجير.",),
    ("ict_startups_target", "morocco-ict-sector"): (
        "يطمح المغرب إلى بلوغ [3500] شركة ناشئة في أفق 2030 في القطاع الرقمي.",
    ),
    ("sites_target", "network"): ("يهدف تكنوبارك إلى بلوغ [ستة عشر] موقعا في أفق 2027.",),
    ("ict_gdp_share", "morocco-ict-sector"): (
        "يشكل قطاع تكنولوجيا المعلومات بالمغرب [5,5] في المائة من الناتج الداخلي الخام.",
    ),
    ("jobs_target", "morocco-ict-sector"): ("يراهن المغرب على إحداث [250000] منصب شغل في القطاع الرقمي في أفق 2030.",),
    ("startups_created", "casablanca"): ("رأت [340] مقاولة النور داخل تكنوبارك الدار البيضاء.",),
    ("startups_hosted_target", "tanger"): ("يطمح تكنوبارك طنجة إلى احتضان [130] مقاولة نهاية السنة المقبلة.",),
    ("growth_rate", "casablanca"): ("نما رقم معاملات مقاولات تكنوبارك الدار البيضاء بنسبة [27] في المائة.",),
    ("occupancy_rate", "casablanca"): ("نسبة ملء تكنوبارك الدار البيضاء [93] في المائة.",),
    ("regions_target", "network"): ("يسعى تكنوبارك إلى التواجد في [تسع] جهات.",),
    ("capital", "mitc"): ("يبلغ رأسمال الشركة المسيرة لتكنوبارك MITC [48 مليون] درهم.",),
    ("rent_monthly", "casablanca"): ("كراء مكتب بتكنوبارك الدار البيضاء يكلف [1650] درهما في الشهر.",),
    ("incubation_duration", "network"): ("تدوم فترة الاحتضان بتكنوبارك [24] شهرا.",),
    ("site_land_area", "agadir"): ("سيقام تكنوبارك أكادير على أرض مساحتها [6500] متر مربع.",),
    ("site_coworking_seats", "essaouira"): ("يتوفر تكنوبارك الصويرة على [45] مقعدا للعمل المشترك.",),
    ("site_conference_capacity", "tanger"): ("تتسع قاعة الندوات بتكنوبارك طنجة لـ[180] شخصا.",),
    ("site_rooms", "khemisset"): ("سيضم تكنوبارك الخميسات [سبع] قاعات للتكوين.",),
    ("site_offices", "khemisset"): ("سيضم تكنوبارك الخميسات [38] مكتبا.",),
    ("site_office_size", "tiznit"): ("مساحة كل مكتب بتكنوبارك تيزنيت [24] مترا مربعا.",),
    ("programme_beneficiaries", "network"): ("استفادت [125] مقاولة من برنامج تكنوبارك للتسريع.",),
    ("events_held", "essaouira"): ("احتضن تكنوبارك الصويرة [45] تظاهرة.",),
    ("event_participants", "essaouira"): ("شارك [450] شخصا في ورشات تكنوبارك الصويرة.",),
    ("fund_investments", "maroc-numeric-fund"): ("استثمر صندوق المغرب الرقمي في [19] مقاولة ناشئة.",),
    ("funding_raised", "network"): ("جمعت مقاولات تكنوبارك تمويلات بقيمة [250 مليون] درهم.",),
    ("ict_turnover", "morocco-ict-sector"): (
        "يحقق قطاع تكنولوجيا المعلومات بالمغرب رقم معاملات قدره [38 مليار] درهم.",
    ),
    ("ict_exports", "morocco-ict-sector"): ("بلغت صادرات قطاع تكنولوجيا المعلومات بالمغرب [14 مليار] درهم.",),
}


@pytest.mark.parametrize("meant", SAID)
def test_sentences_are_claims_about_what_they_say(meant: tuple[str, str]) -> None:
    """The verb and the noun are new: they are linked to the indicator and scope that a reader would name."""
    assert {sentence: best(sentence, "ar", meant) for sentence in SAID[meant]} == dict.fromkeys(SAID[meant], meant)


#: Numbers near the same words that are figures of nobody in the base.
NOTHING = (
    "يوجد تكنوبارك الدار البيضاء على بعد [سبعة] كيلومترات من الميناء.",
    "زار [15] صحافيا تكنوبارك طنجة.",
    "[60] في المائة من المترشحين لمسابقة تكنوبارك نساء.",
    "حمل التطبيق المطور بتكنوبارك [50000] مرة.",
    "استمع لجنة تكنوبارك إلى [20] عرضا.",
    "يقرض البنك مقاولات تكنوبارك [300000] درهم.",
    "عرضت [12] شركة ناشئة مشاريعها أمام لجنة تكنوبارك الدار البيضاء.",
    "يقع أمام تكنوبارك الدار البيضاء فندق من [110] غرف.",
    "شركة نيمبوس المحتضنة بتكنوبارك الرباط لها [3000] زبون.",
    "عين تكنوبارك [أربعة] أعضاء جدد في مجلسه.",
    "تغرم الجماعة الواقفين أمام تكنوبارك الدار البيضاء [300] درهم.",
    "نظف [25] متطوعا محيط تكنوبارك.",
)


@pytest.mark.parametrize("sentence", NOTHING)
def test_other_numbers_are_no_claims(sentence: str) -> None:
    assert claims(sentence.replace("[", "").replace("]", ""), "ar") == []
