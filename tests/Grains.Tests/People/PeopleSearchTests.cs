using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Lists;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Lists;

namespace Pilar.Arena.Grains.Tests.People;

/// <summary>People are found by a piece of their name, as one remembers it.</summary>
public sealed class PeopleSearchTests
{
    private static readonly Candidate Aase = Named("Åse Grønlid", member: true);
    private static readonly Candidate Rene = Named("René Vik", member: false);

    [Theory]
    [InlineData("", "Åse Grønlid")]
    [InlineData("r", "Åse Grønlid")]
    [InlineData("gr as", "Åse Grønlid")]
    [InlineData("RENE", "René Vik")]
    [InlineData("vik ren", "René Vik")]
    [InlineData("i", "Åse Grønlid")]
    [InlineData("ik", "René Vik")]
    [InlineData("vik åse", null)]
    public void Members_without_a_name_and_everybody_by_two_letters_of_theirs(string name, string? found) =>
        Assert.Equal(found is null ? [] : [found], PeopleSearch.Find([Rene, Aase], name).Select(one => one.Name));

    [Fact]
    public void No_more_than_fit_on_a_screen_in_the_order_of_the_alphabet()
    {
        var many = Enumerable.Range(0, IListsGrain.MostFound + 5).Select(number => Named($"Person {(char)('z' - number)}", member: true));

        var found = PeopleSearch.Find([.. many], "person");
        Assert.Equal(IListsGrain.MostFound, found.Length);
        Assert.Equal(found.Select(one => one.Name).Order(StringComparer.Ordinal), found.Select(one => one.Name));
    }

    private static Candidate Named(string name, bool member) =>
        new(new PersonListing(new(Guid.NewGuid()), name, "", new(Guid.NewGuid()), "RVTS", Sector.Health, Language.Nb), member);
}
