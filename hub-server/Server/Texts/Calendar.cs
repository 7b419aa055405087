using System.Collections.Frozen;

namespace CsoNet.Collab.Server.Texts;

/// <summary>How a language writes days, times and numbers, as <c>Intl</c> writes them in the browser; a test holds it against that. No table of the operating system is asked.</summary>
internal sealed class Calendar
{
    private static readonly FrozenDictionary<string, Calendar> All = new Dictionary<string, Calendar>(StringComparer.Ordinal)
    {
        ["ar"] = new(
            "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
            "الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت",
            "{0}، {1} {2} {3}",
            halves: ("ص", "م")
        ),
        ["zh"] = new("1 2 3 4 5 6 7 8 9 10 11 12", "星期日 星期一 星期二 星期三 星期四 星期五 星期六", "{3}年{2}月{1}日{0}"),
        ["en"] = new(
            "January February March April May June July August September October November December",
            "Sunday Monday Tuesday Wednesday Thursday Friday Saturday",
            "{0}, {2} {1}, {3}",
            halves: ("AM", "PM")
        ),
        ["fr"] = new(
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
            "dimanche lundi mardi mercredi jeudi vendredi samedi",
            "{0} {1} {2} {3}",
            group: "\u202f",
            point: ","
        ),
        ["ru"] = new(
            "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
            "воскресенье понедельник вторник среда четверг пятница суббота",
            "{0}, {1} {2} {3} г.",
            group: "\u00a0",
            point: ","
        ),
        ["es"] = new(
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
            "domingo lunes martes miércoles jueves viernes sábado",
            "{0}, {1} de {2} de {3}",
            group: ".",
            point: ",",
            groupsFrom: 10_000
        ),
    }.ToFrozenDictionary();

    private readonly string[] months;
    private readonly string[] weekdays;
    private readonly string day;
    private readonly (string Morning, string Evening)? halves;
    private readonly System.Globalization.NumberFormatInfo digits;
    private readonly int groupsFrom;

    private Calendar(
        string months,
        string weekdays,
        string day,
        (string, string)? halves = null,
        string group = ",",
        string point = ".",
        int groupsFrom = 1_000
    )
    {
        (this.months, this.weekdays, this.day, this.halves, this.groupsFrom) = (
            months.Split(' '),
            weekdays.Split(' '),
            day,
            halves,
            groupsFrom
        );
        digits = new() { NumberGroupSeparator = group, NumberDecimalSeparator = point };
    }

    public static Calendar Of(Language language) => All[language.Code];

    public string Day(DateTimeOffset at) => string.Format(null, day, weekdays[(int)at.DayOfWeek], at.Day, months[at.Month - 1], at.Year);

    public string Time(DateTimeOffset at) =>
        halves is { } half
            ? $"{(at.Hour + 11) % 12 + 1}:{at.Minute:00} {(at.Hour < 12 ? half.Morning : half.Evening)}"
            : $"{at.Hour}:{at.Minute:00}";

    /// <summary>At most three digits after the point.</summary>
    public string Number(double number) => number.ToString(Math.Abs(number) < groupsFrom ? "0.###" : "#,0.###", digits);
}
