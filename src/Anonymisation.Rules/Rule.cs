using System.Text.RegularExpressions;

namespace Pilar.Arena.Anonymisation.Rules;

/// <summary>A shape in the text and what it stands for. The group «m», where there is one, is what is masked; the rest is what tells.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Shape">Case never matters, and its time is limited.</param>
/// <param name="Reason">Why, unless <paramref name="Judge"/> knows better.</param>
/// <param name="Judge">Looks closer: null when it is something else after all.</param>
/// <param name="Doubt">Where a text has this anywhere, a human is asked.</param>
/// <param name="Wants">What must stand in a paragraph for the shape to stand there, as far as that is soon seen; nothing, unless told. A change of the shape may ask for another: <c>SieveTests</c>.</param>
internal sealed record Rule(FindingType Type, Regex Shape, Reason Reason, Func<Match, Reason?>? Judge = null, Regex? Doubt = null, Func<Sieve, bool>? Wants = null)
{
    public const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Milliseconds for one search: none of the shapes looks back far, so only a defect comes near it.</summary>
    public const int Patience = 1_000;

    /// <summary>Whether the shape may stand in a paragraph at all.</summary>
    public bool MayStandIn(Sieve sieve) => sieve.IsOdd || Wants is null || Wants(sieve);

    /// <summary>Where it stands, from the beginning to the end.</summary>
    /// <param name="paragraph">Without an empty line in it.</param>
    /// <exception cref="RegexMatchTimeoutException">The text cannot be screened, and must not be let through.</exception>
    public IEnumerable<(int Start, int Length, Reason Why)> In(string paragraph)
    {
        for (var match = Shape.Match(paragraph); match.Success; match = match.NextMatch())
        {
            var reason = Judge is null ? Reason : Judge(match);
            var masked = match.Groups["m"] is { Success: true } group ? group : match;
            if (reason is { } why && masked.Length > 0)
            {
                yield return (masked.Index, masked.Length, why);
            }
        }
    }

    /// <exception cref="RegexMatchTimeoutException">As for <see cref="In"/>.</exception>
    public bool IsDoubted(string text) => Doubt?.IsMatch(text) == true;
}
