using System.Text.RegularExpressions;

namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>Two who were named, and what they are called, in the same order: «Abdirahman og Abdullahi. Klassen kaller dem Abdi og Dulla».</summary>
/// <param name="text">The whole text.</param>
/// <param name="spots">All that is found in it, in order.</param>
internal sealed partial class Respectively(string text, IReadOnlyList<Spot> spots)
{
    private const int Patience = 1_000;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const int Around = 40;
    private const int Reach = 120;

    private readonly List<int> _people = [.. Enumerable.Range(0, spots.Count).Where(at => spots[at].Type == FindingType.Person)];

    /// <summary>The number of whom it is that is called so; -1 where no two are.</summary>
    public int Of(int at)
    {
        var place = _people.BinarySearch(at);
        return place < 0 ? -1
            : AreCalled(place) ? _people[place - 2]
            : place > 0 && AreCalled(place - 1) ? _people[place - 2]
            : -1;
    }

    // Whether this one and the next are what the two before them are called.
    private bool AreCalled(int place)
    {
        if (place < 2 || place + 1 >= _people.Count || !AreTwo(place) || !AreTwo(place - 2) || (place > 2 && IsInRow(place - 3)))
        {
            return false;
        }

        var between = text[spots[_people[place - 1]].End..spots[_people[place]].Start];
        return between.Length < Reach && between.AsSpan().Count('.') < 2 && !between.Contains('\n', StringComparison.Ordinal) && Calling().Match(between[Math.Max(0, between.Length - Around)..]) is { Success: true } said
            && (!said.Groups["say"].Success || CalledSo.IsAll(text, spots[_people[place + 1]]));
    }

    private bool AreTwo(int place) => And().IsMatch(text[spots[_people[place]].End..spots[_people[place + 1]].Start]);

    // «Per, Kari og Ola» are three.
    private bool IsInRow(int place) => text.AsSpan(spots[_people[place]].End, spots[_people[place + 1]].Start - spots[_people[place]].End) is ", " or " og ";

    [GeneratedRegex("^( \\([^)\\n]{1,12}\\)|, \\d{1,2}( år)?,)? (og|och) (den \\p{L}+ )?[«\"“]?$", Options, Patience)]
    private static partial Regex And();

    [GeneratedRegex("(?<!\\p{L})((kaller|kallar) (dem|dei|de)|(kalles|kallast)( (dem|dei|de))?|(?<say>sier|seier)( (dem|dei|de))?)(?!\\p{L})( for)? (den \\p{L}+ )?[«\"“]?$", Options, Patience)]
    private static partial Regex Calling();
}
