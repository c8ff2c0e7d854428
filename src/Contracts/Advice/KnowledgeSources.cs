using System.Collections.Immutable;

namespace Pilar.Arena.Contracts.Advice;

/// <summary>
/// Where an advice may link to: what public bodies and the competence centres have published. A link to a newspaper or a profile would tell who
/// a case is about, whatever the text beside it says.
/// </summary>
public static class KnowledgeSources
{
    /// <summary>With all that lies under them. None that publishes what has happened in one place, in one family or before one court.</summary>
    public static ImmutableArray<string> Hosts { get; } =
    [
        "barneombudet.no", "bufdir.no", "cochrane.org", "dinutvei.no", "fhi.no", "forebygging.no", "helsebiblioteket.no", "helsedirektoratet.no",
        "helsenorge.no", "kompetansebroen.no", "korus.no", "napha.no", "nice.org.uk", "nkvts.no", "nubu.no", "plikt.no",
        "r-bup.no", "rbup.no", "rop.no", "rvtsmidt.no", "rvtsnord.no", "rvtsost.no", "rvtssor.no", "rvtsvest.no", "snakkemedbarn.no",
        "statped.no", "udir.no", "ungsinn.no", "uu.no",
    ];

    /// <summary>https, one of <see cref="Hosts"/>, and a path that says it all: no name to sign in with, no search, no port.</summary>
    public static bool Has(string link) =>
        link.Length <= AdviceLimits.LinkLength
        && Uri.TryCreate(link, UriKind.Absolute, out var address)
        && address is { Scheme: "https", IsDefaultPort: true, UserInfo: "", Query: "", Fragment: "" }
        && link.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        && !link.Contains('%', StringComparison.Ordinal)
        && !link.Any(char.IsControl)
        && Hosts.Any(host => address.Host == host || address.Host.EndsWith($".{host}", StringComparison.Ordinal));

    /// <summary>Its words, each at its place, so that they can be looked through like any other text; of one that we have, those after the host.</summary>
    public static string WordsOf(string link)
    {
        var words = link.ToCharArray();
        if (Has(link))
        {
            Array.Fill(words, ' ', 0, "https://".Length + new Uri(link).Host.Length);
        }

        for (var at = 0; at < words.Length; at++)
        {
            words[at] = char.IsLetterOrDigit(words[at]) ? words[at] : ' ';
        }

        return new string(words);
    }
}
