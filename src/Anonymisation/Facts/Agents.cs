using System.Collections.Frozen;

namespace Pilar.Arena.Anonymisation.Facts;

/// <summary>Nouns for one who does something, by how they end.</summary>
internal static class Agents
{
    private const int Shortest = 6;

    private static readonly string[] Ends = ["er", "ar", "ist", "ør", "øse", "log", "graf", "trise", "mann", "arkitekt", "kvinne", "vert", "ant", "ator", "itør", "inne"];

    private static readonly FrozenSet<string> Others = FrozenSet.Create(
        StringComparer.Ordinal,
        "interessant", "relevant", "konstant", "tolerant", "signifikant", "nordmann", "ektemann", "kvinne", "venninne", "kjæreste", "dement", "usikker", "sikker", "vakker", "bitter", "munter", "lekker", "tapper", "dyster", "heller", "lenger", "lengre", "venner", "vener", "fiender", "uvenner", "openbar", "åpenbar", "dyrebar", "gangar", "ganger", "foreldrar", "mødrer", "pasienter", "traumatisert", "enigere", "imidler", "langvarig", "under", "utover", "flyktninger", "flyktningar", "naboer", "naboar", "stadier", "timar", "timer", "dagar", "dager", "veker", "måneder", "månader", "tvillinger", "trillinger", "spørsmålet", "autist", "egoist", "alkoholiker", "diabetiker", "allergiker", "narkoman", "dominant", "inne", "markant", "elegant", "arrogant", "sjaker", "slapper", "vert");

    public static bool IsAgent(string lower)
    {
        if (lower.Length < Shortest || Others.Contains(lower))
        {
            return false;
        }

        foreach (var end in Ends)
        {
            if (lower.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
