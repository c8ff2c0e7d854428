using System.Collections.Frozen;

namespace Pilar.Arena.Anonymisation.Redaction.Coarser;

/// <summary>When things happened, told from the newest of them, with the season kept.</summary>
internal sealed class Dates
{
    private const int SchoolYearBegins = 8;
    private const int Months = 12;

    // Dates without a year lie within half a year of the newest that has one.
    private const int Half = 6;

    // «siden mars», «i mai»: what comes in its place has none of its own.
    private static readonly FrozenSet<string> Prepositions = FrozenSet.Create(
        StringComparer.Ordinal, "i", "siden", "sidan", "fra", "frå", "til", "før", "etter", "innen", "innan", "mot", "på", "over", "ut", "av", "mellom", "gjennom");

    private readonly bool _nynorsk;
    private readonly int? _newestYear;
    private readonly int? _anchor;
    private readonly int? _newest;
    private readonly int _newestDay;
    private readonly bool _alone;

    private Dates(WrittenForm written, IReadOnlyList<Moment> moments)
    {
        _nynorsk = written == WrittenForm.Nynorsk;
        _newestYear = moments.Count == 0 ? null : moments.Max(moment => moment.Year);
        var dated = moments.Where(moment => moment is { Year: not null, Month: not null }).Select(moment => (moment.Year!.Value * Months) + moment.Month!.Value).ToList();
        _anchor = dated.Count == 0 ? null : dated.Max();
        var all = moments.Where(moment => moment.Month is not null).ToList();
        if (all.Count > 0)
        {
            var newest = all.MaxBy(moment => (Index(moment) * 32) + (moment.Day ?? 0));
            (_newest, _newestDay) = (Index(newest), newest.Day ?? 0);
        }

        _alone = moments.Where(moment => !moment.IsUnknown).Distinct().Count() < 2;
    }

    /// <summary>The newest year of the text; null when it has none.</summary>
    public int? NewestYear => _newest is { } newest && _newestYear is not null ? Math.Max((newest - 1) / Months, _newestYear.Value) : _newestYear;

    /// <param name="moments">Of all dates in the case but births.</param>
    public static Dates Of(WrittenForm written, IReadOnlyList<Moment> moments) => new(written, moments);

    /// <param name="moment">When it was.</param>
    /// <param name="before">The word before it, in small letters.</param>
    public string Coarsen(Moment moment, string before)
    {
        if (moment.IsUnknown)
        {
            return _nynorsk ? "[ein dag]" : "[en dag]";
        }

        if (moment.Month is null)
        {
            return YearsBefore(moment.Year!.Value);
        }

        var index = Index(moment);
        var months = (_newest ?? index) - index;
        var season = Season(moment.Month.Value);
        return (_alone, months) switch
        {
            (true, _) => Prepositions.Contains(before) ? $"[{season}{(_nynorsk ? "månadene" : "månedene")}]" : $"[om {season}en]",
            (_, 0) => WithinMonth(moment, season),
            (_, < 24) => $"[ca. {months} md. før, {season}]",
            _ => $"[ca. {(months + Half) / Months} år før, {season}]",
        };
    }

    private string YearsBefore(int year)
    {
        var years = (NewestYear ?? year) - year;
        return (_alone, years) switch
        {
            (true, _) => _nynorsk ? "[eit år]" : "[et år]",
            (_, 0) => _nynorsk ? "[same år]" : "[samme år]",
            _ => $"[ca. {years} år før]",
        };
    }

    private string WithinMonth(Moment moment, string season)
    {
        var days = moment.Day is { } day ? _newestDay - day : 0;
        return days switch
        {
            0 => _nynorsk ? $"[nyaste hending, {season}]" : $"[nyeste hendelse, {season}]",
            < 7 => _nynorsk ? "[nokre dagar før]" : "[noen dager før]",
            _ => $"[ca. {days / 7} {(_nynorsk ? "veker" : "uker")} før]",
        };
    }

    private string Season(int month) => month switch
    {
        12 or 1 or 2 => "vinter",
        >= 3 and <= 5 => "vår",
        >= 6 and < SchoolYearBegins => _nynorsk ? "sommar" : "sommer",
        _ => _nynorsk ? "haust" : "høst",
    };

    // Months since the beginning of time; of school years when no date has a year.
    private int Index(Moment moment)
    {
        var month = moment.Month!.Value;
        if (moment.Year is { } year)
        {
            return (year * Months) + month;
        }

        if (_newestYear is null)
        {
            return (month + Months - SchoolYearBegins) % Months;
        }

        var anchor = _anchor ?? ((_newestYear.Value * Months) + Months);
        var index = (_newestYear.Value * Months) + month;
        return index > anchor + Half ? index - Months : index <= anchor - Half ? index + Months : index;
    }
}
