using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Facts;

/// <summary>What somebody drives for a living, and what body they sit in: «køyrer skulebussen», «har taxi», «sit i hovudutvalet».</summary>
internal static class Trusted
{
    private static readonly FrozenSet<string> Drives = FrozenSet.Create(StringComparer.Ordinal, "kjører", "køyrer", "kjørte", "køyrde", "kjøyrer", "kjøre", "køyre", "fører", "førar", "har", "hadde", "eier", "eig");

    private static readonly FrozenSet<string> Sits = FrozenSet.Create(StringComparer.Ordinal, "sit", "sitter", "sitt", "satt", "sat", "sittet", "site", "valgt", "vald", "valt", "med");

    // What one drives only because it is one's work; a bus or a boat many have to do with.
    private static readonly string[] Vehicles =
    [
        "taxi", "taxien", "drosje", "drosja", "drosjen", "skolebuss", "skolebussen", "skulebuss", "skulebussen", "brøytebil", "brøytebilen", "lastebil", "lastebilen", "trailer", "traileren", "trailaren", "tankbil", "tankbilen", "tømmerbil", "tømmerbilen", "mjølkebilen", "melkebilen", "melkebil", "søppelbil", "søppelbilen",
        "bossbilen", "renovasjonsbil", "ambulanse", "ambulansen", "ambulansebilen", "gravemaskin", "vogntog", "vogntoget", "ferja", "ferga", "fergen", "hurtigbåten", "losbåten", "postbilen", "bokbussen", "rutebuss", "rutebussen", "brannbilen", "redningsskøyta",
    ];

    private static readonly string[] Bodies = ["styret", "tinget", "utvalget", "utvalet", "formannskapet", "formannskap", "nemnda", "sokneråd", "soknerådet", "kommunestyre", "bystyre", "menighetsrådet", "råd for eldre"];

    /// <summary>Whether it may be told from the word on.</summary>
    public static bool Begins(string lower) => Drives.Contains(lower) || Sits.Contains(lower);

    /// <summary>What is told from here on, if anything.</summary>
    public static Fact? At(Words words, Clauses clauses, int at)
    {
        if (!clauses.GoesOn(at + 1))
        {
            return null;
        }

        if (Drives.Contains(words[at].Lower) && Array.IndexOf(Vehicles, words[at + 1].Lower) >= 0 && words.After(at + 1) is not ("til" or "fra" or "frå" or "hjem" or "heim" or "hver" or "kvar"))
        {
            return new Fact(at, clauses.WithPlace(at + 2));
        }

        return Sits.Contains(words[at].Lower) && words[at + 1].Lower is "i" && clauses.GoesOn(at + 2) && words[at + 2].Lower.EndsWithAny(Bodies)
            ? new Fact(at, clauses.WithPlace(at + 3))
            : null;
    }
}
