using System.Collections.Immutable;
using System.Globalization;
using Pilar.Arena.Contracts.Lists;

namespace Pilar.Arena.Grains.Lists;

/// <summary>Somebody who could be invited, and whether they are a member of the meeting's network.</summary>
public sealed record Candidate(PersonListing Person, bool Member)
{
    public override string ToString() => nameof(Candidate);
}

/// <summary>People found by a piece of their name, as one remembers it: capitals and accents do not count, the order of the names does not either.</summary>
public static class PeopleSearch
{
    private const int FewestLetters = 2;
    private static readonly StringComparer Alphabet = StringComparer.Create(CultureInfo.GetCultureInfo("nb-NO"), ignoreCase: true);

    public static ImmutableArray<PersonListing> Find(ImmutableArray<Candidate> people, string name)
    {
        var pieces = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. people
                .Where(one => pieces.Sum(piece => piece.Length) < FewestLetters ? one.Member : pieces.All(piece => Has(one.Person.Name, piece)))
                .Select(one => one.Person)
                .OrderBy(one => one.Name, Alphabet)
                .Take(IListsGrain.MostFound),
        ];
    }

    // Not by the Norwegian alphabet: to it å is no a, and not everybody has the key.
    private static bool Has(string name, string piece) => CultureInfo.InvariantCulture.CompareInfo.IndexOf(name, piece, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
