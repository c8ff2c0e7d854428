using System.Diagnostics;
using CsCheck;

namespace Pilar.Arena.Anonymisation.Tests;

/// <summary>What holds of every text, however it is written.</summary>
public sealed class ScreeningProperties
{
    // Pieces that the rules and lists look for, put together without sense.
    private static readonly string[] Known =
    [
        "Kari", "kari", "HANSEN", "Oslo", "fra Eritrea", "somalisk", "12.03.2011", "14 år", "8B", "tlf 412 00 055", "kari@eksempel.no", "Solbakken 4 B", "3717 Skien", "los", "far er", "mor", "den eneste", "i bygda", "tvillinger",
        "brannen", "syndrom", "[Barn 1]", "[fjernet]", " ", "\n", ".", ",", ":", "(", ")", "«", "»", "-", "'", "å", "é", "Đ", "e\u0301", "\U0001F600", "\uD83D", "\uDE00", "\0", "\u200B", "\u00AD", "א", "漢", "1", "99", "i", "på", "og", "som", "er",
    ];

    private static readonly Gen<string> Pieces = Gen.Int[0, Known.Length - 1].Select(at => Known[at]);

    private static readonly Gen<string> Texts = Gen.OneOf(
        Pieces.Array[0, 40].Select(pieces => string.Join(' ', pieces)), Pieces.Array[0, 40].Select(string.Concat), Gen.String, Gen.String[Gen.Char.AlphaNumeric, 0, 80]);

    [Fact]
    public void What_is_found_is_in_the_text_in_order_and_apart() => Texts.Sample(text =>
    {
        var end = 0;
        foreach (var finding in Shared.Screener.Screen(text))
        {
            if (finding.Length <= 0 || finding.Start < end || finding.End > text.Length)
            {
                return false;
            }

            end = finding.End;
        }

        return true;
    });

    [Fact]
    public void The_same_text_has_the_same_findings() => Texts.Sample(text => Shared.Screener.Screen(text).SequenceEqual(Shared.Screener.Screen(text)));

    [Theory]
    [InlineData("[Barn 1] bor med [Mor] og [Søsken 2] i [liten kommune, Vestlandet].")]
    [InlineData("[Barn 1]s lærer på [Skole A] meldte det [ca. 8 md. før].")]
    [InlineData("[Barn 1] ringte fra [fjernet], og [Kontaktlærer] svarte.")]
    [InlineData("[Kontaktlærar] og [Sysken 2] møtte [Mor] i [Barnehage A].")]
    [InlineData("[Fastlege] viste til [BUP], og [Far] kom.")]
    [InlineData("[13–15 år] gammel, på [ungdomstrinnet], fra [land i Afrika].")]
    public void What_stands_for_somebody_is_not_found_again(string text) =>
        Assert.DoesNotContain(Shared.Screener.Screen(text), finding => InBrackets(text, finding));

    [Theory]
    [InlineData("0", 20_000)]
    [InlineData("1 ", 10_000)]
    [InlineData("12.", 7_000)]
    [InlineData("a.b.", 5_000)]
    [InlineData("A", 20_000)]
    [InlineData("Ås ", 7_000)]
    [InlineData("@.", 10_000)]
    [InlineData("((", 10_000)]
    [InlineData("den eneste ", 2_000)]
    [InlineData("far er ", 3_000)]
    [InlineData("i på ved Kari ", 1_500)]
    [InlineData("Kari-", 4_000)]
    [InlineData("fire og et halvt ", 1_200)]
    [InlineData("\n", 20_000)]
    [InlineData("Øvre Kari Kari Kari vei ", 800)]
    public void A_hostile_text_is_screened_in_time(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));
        var clock = Stopwatch.StartNew();

        Shared.Screener.Screen(text);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed.TotalSeconds:F1} s");
    }

    [Fact]
    public void A_long_case_is_screened_in_time()
    {
        var text = string.Concat(Enumerable.Repeat("Kari, 14 år, bor i Solbakken 4 B, 3717 Skien, med mor, som er los. Hun er den eneste i bygda fra Eritrea.\n", 200))[..20_000];

        Assert.True(Shared.Screener.Screen(text).Count > 1_000);
    }

    private static bool InBrackets(string text, Finding finding) => text.LastIndexOf('[', finding.Start) > text.LastIndexOf(']', finding.Start);
}
