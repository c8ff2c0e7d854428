using System.Text.Json;
using Pilar.Arena.Anonymisation.Rules;

namespace Pilar.Arena.Anonymisation.Tests.Rules;

/// <summary>A shape that is not looked for in a paragraph does not stand there.</summary>
public sealed class SieveTests
{
    private static readonly Rule[] Rules =
        [.. NumberRules.All, .. ContactRules.All, .. AddressRules.All, .. DateRules.All, .. AgeRules.All, .. SchoolClassRules.All];

    [Theory]
    [InlineData("dev-chat")]
    [InlineData("kept-chat")]
    [InlineData("pilar-chat")]
    [InlineData("pilar-cases")]
    public void What_is_found_in_a_labelled_text_was_looked_for(string set)
    {
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Sets", $"{set}.jsonl")))
        {
            using var labelled = JsonDocument.Parse(line);
            foreach (var paragraph in labelled.RootElement.GetProperty("text").GetString()!.Split("\n\n"))
            {
                Holds(paragraph);
                Holds(paragraph.ToUpperInvariant());
            }
        }
    }

    [Theory]
    [InlineData("Ho vart fødd ved st. Hans i fjor, Vår -19 eller høst '20")]
    [InlineData("kari (krøllalfa) online (punktum) no, www.a_b, Kari@online,no og kari.nes12")]
    [InlineData("i tredje, ho går i 10.")]
    [InlineData("9.kl")]
    [InlineData("m:\\elever\\kari")]
    [InlineData("Femte kl–trinn")]
    [InlineData("4. elektro, avd. Solsikken, klasse 4b")]
    [InlineData("natt til 3.")]
    [InlineData("duf nr 20 20 20 20 20, ABC-1234, 24/123 456")]
    [InlineData("MÅNEDER, 3 ÅRS ALDER, 4 ÅRS-ALDEREN, TREÅRING, PÅ 70-ÅRA")]
    public void It_says_so_of_none_that_stands_there(string paragraph) => Holds(paragraph);

    [Fact]
    public void Where_nothing_stands_that_tells_nothing_is_looked_for() =>
        Assert.DoesNotContain(Rules, rule => rule.Wants is not null && rule.MayStandIn(new Sieve("Hun kom hit, og vi så henne")));

    private static void Holds(string paragraph)
    {
        var sieve = new Sieve(paragraph);
        Assert.All(Rules, rule => Assert.True(rule.MayStandIn(sieve) || !rule.Shape.IsMatch(paragraph), paragraph));
    }
}
