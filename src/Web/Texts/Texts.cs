using System.Globalization;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web;

/// <summary>The sentences, dates and times in the language of one reader.</summary>
public sealed class Texts(TextCatalogue catalogue, Language language)
{
    private static readonly TimeZoneInfo Oslo = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    public Language Language { get; } = language;

    /// <summary>For the <c>lang</c> attribute.</summary>
    public string Tag { get; } = language switch { Language.Nn => "nn", Language.En => "en", _ => "nb" };

    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(
        language switch { Language.Nn => "nn-NO", Language.En => "en-GB", _ => "nb-NO" });

    /// <summary>An unknown key is shown as it is: a word too technical is better than a page that fails.</summary>
    public string T(string key, params ReadOnlySpan<(string Name, object? Value)> values) =>
        catalogue.Find(key, Language)?.Fill(values, Culture) ?? key;

    /// <summary>The title of a meeting or an agenda item. Nobody can give an empty one: somebody who leads took it back.</summary>
    public string Titled(string title) => title.Length == 0 ? T("agenda.titlePulledBack") : title;

    /// <summary>The sentence for a no. A code this version does not know gets a plain one.</summary>
    public string Refused(Refusal refusal) =>
        T(catalogue.Keys.Contains($"refusal.{refusal.Code}") ? $"refusal.{refusal.Code}" : "refusal.fault");

    /// <summary>The word for a value of a closed list, keyed by its kind: <c>role.facilitator</c>.</summary>
    public string Word<TWord>(TWord value)
        where TWord : struct, Enum =>
        T($"{char.ToLowerInvariant(typeof(TWord).Name[0])}{typeof(TWord).Name[1..]}.{char.ToLowerInvariant($"{value}"[0])}{$"{value}"[1..]}");

    public string Date(DateTimeOffset at) => Local(at).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary>With the day's name, as people say it: «mandag 23. november».</summary>
    public string Day(DateTimeOffset at) => Local(at).ToString(Language == Language.En ? "dddd d MMMM" : "dddd d. MMMM", Culture);

    public string Clock(DateTimeOffset at) => T("time.clock", ("time", Hours(at)));

    public string DayAndClock(DateTimeOffset at) => T("time.dayAndClock", ("day", Day(at)), ("time", Hours(at)));

    public static string Machine(DateTimeOffset at) => Local(at).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    public static DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Oslo);

    /// <summary>Wall-clock time in Norway as an instant. An hour that does not exist (March) is moved past the gap.</summary>
    public static DateTimeOffset FromLocal(DateOnly day, TimeOnly time)
    {
        var wall = day.ToDateTime(time);
        wall = Oslo.IsInvalidTime(wall) ? wall.AddHours(1) : wall;
        return new DateTimeOffset(wall, Oslo.GetUtcOffset(wall)).ToUniversalTime();
    }

    private string Hours(DateTimeOffset at) =>
        Local(at).ToString(Language == Language.En ? "HH:mm" : "HH.mm", CultureInfo.InvariantCulture);
}
