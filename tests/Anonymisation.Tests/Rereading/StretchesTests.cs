using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Rereading;

namespace Pilar.Arena.Anonymisation.Tests.Rereading;

/// <summary>Small words between and around what was found. Bars stand around what was taken for something, in the order of the topics given.</summary>
public sealed class StretchesTests
{
    [Theory]
    [InlineData("Hun jobber |kiwi| på |mortensrud| nå.", nameof(Topic.Organisation), nameof(Topic.Place), "på")]
    [InlineData("Sang i |koret| i den andre |bygda| da.", nameof(Topic.Organisation), nameof(Topic.Place), "i den andre")]
    [InlineData("Bor i |huset| til |Storgata| nå.", nameof(Topic.Home), nameof(Topic.Home), "til")]
    [InlineData("Går på |Solbakken skole| på |Askøy| nå.", nameof(Topic.Organisation), nameof(Topic.Place), "")]
    [InlineData("Jobber på |Rema| på |Askøy| nå.", nameof(Topic.Organisation), nameof(Topic.Place), "på")]
    [InlineData("Fra |Bergen| til |Oslo| i går.", nameof(Topic.Place), nameof(Topic.Place), "")]
    [InlineData("Da ringte |Kari| på |Rema| igjen.", nameof(Topic.Person), nameof(Topic.Organisation), "")]
    [InlineData("De på |kiwi| sover på |mortensrud| nå.", nameof(Topic.Organisation), nameof(Topic.Place), "")]
    [InlineData("På |garden| etter den nye brua i gamle |Tveit| nå.", nameof(Topic.Home), nameof(Topic.Place), "")]
    [InlineData("På |garden| andre brua i |Tveit| nå.", nameof(Topic.Home), nameof(Topic.Place), "andre brua i")]
    [InlineData("I |huset mellom kirka| og |Joker| nå.", nameof(Topic.Home), nameof(Topic.Organisation), "og")]
    [InlineData("I |huset ved kirka| og |Joker| nå.", nameof(Topic.Home), nameof(Topic.Organisation), "")]
    [InlineData("I |huset| går han på |Joker| nå.", nameof(Topic.Home), nameof(Topic.Organisation), "")]
    [InlineData("I |huset| sammen med |Joker| nå.", nameof(Topic.Home), nameof(Topic.Organisation), "")]
    public void Two_things_that_belong_together_are_bridged(string marked, string one, string other, string bridge)
    {
        var (words, kinds) = Read(marked, Enum.Parse<Topic>(one), Enum.Parse<Topic>(other));
        var at = Array.IndexOf(kinds, Topic.Nothing, Array.IndexOf(kinds, Enum.Parse<Topic>(one)));

        Assert.Equal(bridge, Written(words, at, Stretches.Across(words, kinds, at)));
    }

    [Theory]
    [InlineData("Bor på |Nordeidet|, i det |huset| der.", "Nordeidet, i det huset")]
    [InlineData("Bor på |Nordeidet| og i |huset| der.", "huset")]
    [InlineData("Bor på |Nordeidet|.\nI |huset| der.", "huset")]
    public void A_place_before_a_comma_is_of_the_home(string marked, string home)
    {
        var (words, kinds) = Read(marked, Topic.Place, Topic.Home);
        var at = Array.IndexOf(kinds, Topic.Home);
        var begin = Stretches.Beginning(words, kinds, at);
        var place = Stretches.PlaceBefore(words, kinds, begin);

        Assert.Equal(home, Written(words, place == begin ? at : place, at + 1));
    }

    [Theory]
    [InlineData("Bor i |det hvite huset| |med blå vinduer| der.", true)]
    [InlineData("Bor i |det hvite huset|, |med blå vinduer| der.", false)]
    public void What_is_told_of_few_in_a_home_is_of_the_home(string marked, bool isOf)
    {
        var (words, kinds) = Read(marked, Topic.RareFact, Topic.Home);
        Stretches.TakeIn(words, kinds);

        Assert.Equal(!isOf, kinds.Contains(Topic.RareFact));
    }

    [Theory]
    [InlineData("Han bor i det |huset| der.", "i det")]
    [InlineData("Han bor rett over |frisøren| der.", "rett over")]
    [InlineData("Nå bor de hos svigermor i |huset| der.", "i")]
    [InlineData("Nå bor de hos svigermor |overfor kirka| der.", "hos svigermor")]
    [InlineData("Han liker |huset| der.", "")]
    [InlineData("Han bor.\nI |huset| der.", "I")]
    public void A_home_begins_with_what_leads_to_it(string marked, string lead)
    {
        var (words, kinds) = Read(marked, Topic.Home);
        var at = Array.IndexOf(kinds, Topic.Home);

        Assert.Equal(lead, Written(words, Stretches.Beginning(words, kinds, at), at));
    }

    [Theory]
    [InlineData("Bor i |huset|, den med rød dør. Far drar.", ", den med rød dør")]
    [InlineData("Bor i |huset| med flatt tak, inngang fra bakgården.", "med flatt tak, inngang fra bakgården")]
    [InlineData("Bor i |huset|, fire kilometer opp langs bekken, uten strøm. Far fisker.", ", fire kilometer opp langs bekken, uten strøm")]
    [InlineData("Bor i |huset|, innkjørsel mellom siloene. Far drar.", ", innkjørsel mellom siloene")]
    [InlineData("Bor i |huset|, i det minste av to. Far drar.", ", i det minste av to")]
    [InlineData("Bor i |huset|, i dag som før. Far drar.", "")]
    [InlineData("Bor i |huset|, fire barn og to voksne.", "")]
    [InlineData("Bor i |huset| med mor, og far er borte.", "")]
    [InlineData("Bor i |huset|, det er langt.", "")]
    [InlineData("Bor i |huset|, men vil flytte.", "")]
    [InlineData("Bor i |huset|.\nMed mange planer.", "")]
    public void A_home_ends_with_what_is_told_of_it(string marked, string tail)
    {
        var (words, kinds) = Read(marked, Topic.Home);
        var end = Array.IndexOf(kinds, Topic.Home) + 1;

        Assert.Equal(tail, Written(words, end, Stretches.End(words, kinds, end)));
    }

    [Theory]
    [InlineData("Bor |i husklynga med tre like| tak.", "tak")]
    [InlineData("Bor |på sletta der brannen| var, nå.", "var")]
    [InlineData("Bor |i husklynga med tre| like tak.", "like tak")]
    [InlineData("Bor |i husklynga| mor liker.", "")]
    [InlineData("Bor |i husklynga| nå.", "")]
    [InlineData("Bor |i husklynga| med mor.", "")]
    [InlineData("Bor |i husklynga|. Alt er bra.", "")]
    public void The_last_word_of_a_home_goes_with_it(string marked, string last)
    {
        var (words, kinds) = Read(marked, Topic.Home);
        var end = Array.LastIndexOf(kinds, Topic.Home) + 1;

        Assert.Equal(last, Written(words, end, Stretches.LastWord(words, kinds, end)));
    }

    private static string Written(Words words, int from, int end) => from == end ? "" : words.Written(from, end).ToString();

    private static (Words Words, Topic[] Kinds) Read(string marked, params Topic[] topics)
    {
        var pieces = marked.Split('|');
        var words = Words.Read(string.Concat(pieces), Shared.Screener.Lexicon, ScreeningContext.None);
        var kinds = new Topic[words.Count];
        for (int piece = 0, start = 0; piece < pieces.Length; start += pieces[piece].Length, piece++)
        {
            if (piece % 2 == 1)
            {
                var (first, end) = words.Within(new Finding(start, pieces[piece].Length, default, default, default));
                Array.Fill(kinds, topics[piece / 2], first, end - first);
            }
        }

        return (words, kinds);
    }
}
