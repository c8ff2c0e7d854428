using Pilar.Arena.Anonymisation.Redaction.Things;

namespace Pilar.Arena.Anonymisation.Redaction.Coarser;

/// <summary>What stands in the redacted text where a thing is mentioned, unless the writer has words of their own.</summary>
internal sealed class Proposals
{
    private const int Beside = 30;

    private static readonly string[] Birth = ["f", "født", "fødd", "fødselsdato", "fødselsdag", "fdato", "fødselsdatoen", "den", "dato"];

    private readonly string _text;
    private readonly WrittenForm _written;
    private readonly IReadOnlyList<Spot> _spots;
    private readonly Dates _dates;

    public Proposals(string text, WrittenForm written, IReadOnlyList<Spot> spots)
    {
        (_text, _written, _spots) = (text, written, spots);
        _dates = Dates.Of(written, [.. spots.Where(spot => spot.Type == FindingType.Date && !IsBirth(spot)).Select(spot => Moments.Read(spot.Text))]);
    }

    /// <param name="name">What the thing is called, when it has a name in the redacted text.</param>
    public string Of(Spot spot, string? name) => spot.Type switch
    {
        _ when name is not null => IsGenitive(spot) ? name + "s" : name,
        FindingType.Age when YearOfBirth(spot) is { } year => AgeOf(year),
        FindingType.Age => Ages.Coarsen(spot.Text, WordBefore(spot), _written),
        FindingType.Date when IsBirth(spot) => Moments.Read(spot.Text).Year is { } year && !IsBesideAge(spot) ? AgeOf(year) : Removed,
        FindingType.Date => _dates.Coarsen(Moments.Read(spot.Text), WordBefore(spot)),
        FindingType.SchoolClass => Classes.Coarsen(spot.Text, _written),
        FindingType.Origin => Origins.Coarsen(spot.Text, WordBefore(spot), _written),
        FindingType.Occupation => "[yrke]",
        FindingType.RareFact => "[særtrekk]",
        FindingType.Organisation => Houses.Service(spot.Text) ?? Removed,
        _ => Removed,
    };

    private string Removed => _written == WrittenForm.Nynorsk ? "[fjerna]" : "[fjernet]";

    private bool IsBirth(Spot spot)
    {
        var before = WordBefore(spot);
        return Birth.Contains(before, StringComparer.Ordinal) && (before is not ("den" or "dato") || Birth.Contains(WordBefore(_text.LastIndexOf(before, spot.Start, StringComparison.OrdinalIgnoreCase)), StringComparer.Ordinal));
    }

    // «17 år (født 5. november 2008)»: the age is told already, and surer.
    private bool IsBesideAge(Spot spot) => _spots.Any(other => other.Type == FindingType.Age && Math.Max(other.Start - spot.End, spot.Start - other.End) < Beside);

    // «f. 2011»: the rules of ages find it, words and all.
    private static int? YearOfBirth(Spot spot) => char.ToLowerInvariant(spot.Text[0]) is 'f' or 'å' && spot.Text.AsSpan().ContainsAnyInRange('0', '9') ? Moments.Read(spot.Text).Year : null;

    private string AgeOf(int yearOfBirth) => _dates.NewestYear is { } now && now >= yearOfBirth ? Ages.OfBirth(now - yearOfBirth, _written) : Removed;

    private static bool IsGenitive(Spot spot) => Spelling.Of(spot.Text) is var form && form != spot.Form && form.TrimEnd('\'').Length >= spot.Form.Length;

    private string WordBefore(Spot spot) => WordBefore(spot.Start);

    private string WordBefore(int start)
    {
        var last = start - 1;
        while (last >= 0 && start - last < 4 && !char.IsLetterOrDigit(_text[last]))
        {
            last--;
        }

        var first = last;
        while (first >= 0 && char.IsLetterOrDigit(_text[first]))
        {
            first--;
        }

        return _text[(first + 1)..(last + 1)].ToLowerInvariant();
    }
}
