using System.Diagnostics.CodeAnalysis;
using Pilar.Arena.Anonymisation.Facts;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Numbers;
using Pilar.Arena.Anonymisation.Redaction;
using Pilar.Arena.Anonymisation.Rereading;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation;

/// <summary>Finds what could tell who a text is about. The same in a silo and in a browser; knows nothing of either, and keeps nothing.</summary>
/// <param name="lexicon">The lists. Many threads may read them.</param>
public sealed class Screener(Lexicon lexicon)
{
    internal Lexicon Lexicon => lexicon;

    /// <summary>With the lists of a folder in which <c>names.bin</c> and <c>words.bin</c> lie: beside the program, unless told.</summary>
    /// <exception cref="IOException">They are not there, or not whole: nothing can be screened, so nothing may be let through.</exception>
    /// <exception cref="InvalidDataException">As above.</exception>
    public static Screener Open(string? folder = null)
    {
        folder ??= Path.Combine(AppContext.BaseDirectory, "lists");
        using var names = File.OpenRead(Path.Combine(folder, "names.bin"));
        using var words = File.OpenRead(Path.Combine(folder, "words.bin"));
        return new Screener(Lexicon.Read(names, words));
    }

    /// <summary>
    /// In the order of the text, none over another: see <see cref="Standing"/>. What stands for somebody already is not found again.
    /// </summary>
    /// <param name="text">Any length; the time it takes grows with it.</param>
    /// <param name="context">What is known from elsewhere; nothing, unless told.</param>
    /// <exception cref="System.Text.RegularExpressions.RegexMatchTimeoutException">The text could not be screened. It must not be let through.</exception>
    public IReadOnlyList<Finding> Screen(string text, ScreeningContext? context = null) => Screen(text, new Notebook(lexicon, once: true), context);

    /// <summary>As above, with what was worked out while another version of the text was read.</summary>
    internal IReadOnlyList<Finding> Screen(string text, Notebook notebook, ScreeningContext? context = null) => Plain.Of(text) is { } plain
        ? [.. FindIn(plain.Text, notebook, context).Select(plain.InWriting)]
        : FindIn(text, notebook, context);

    private List<Finding> FindIn(string text, Notebook notebook, ScreeningContext? context)
    {
        var words = Words.Read(text, lexicon, context ?? ScreeningContext.None, notebook);
        var first = FirstReading(text, words);
        return Hyphens.Whole(words, lexicon.Rereader is { } rereader ? rereader.Read(first) : first.Found);
    }

    /// <summary>What lists, rules and tagger find.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "It is what a screener does, and is asked of one.")]
    internal Reading FirstReading(string text, Words words)
    {
        var found = new List<Finding>();
        Shapes.FindIn(text, words.Notebook, found);
        found.AddRange(FactFinder.FindIn(text, words));
        found.AddRange(NameFinder.FindIn(words).Select(name => Epithets.With(words, name)));
        found.RemoveAll(finding => Everybodys.Is(words, finding));
        found.RemoveAll(RareFactFinder.OfSomebody(words, found).Contains);
        found.AddRange(LabelledNumbers.FindIn(words));
        found.AddRange(SpokenNumbers.FindIn(words));
        found.AddRange(HandleFinder.FindIn(words));
        found.AddRange(DwellingFinder.FindIn(words));
        found.AddRange(Workplaces.FindIn(words));
        found.AddRange([.. HomeFinder.FindIn(words, found)]);
        found.AddRange([.. DateFinder.FindIn(words, found)]);
        found.AddRange([.. ReachFinder.FindIn(words, found)]);
        found.AddRange([.. AddressFinder.FindIn(words, found)]);
        found.AddRange([.. AgeFinder.FindIn(words, found)]);
        var somebody = Generality.TellsOfSomebody(words, found);
        var general = Generality.Of(words, text, found, somebody).ToHashSet();
        found.AddRange([.. NumberFinder.FindIn(words, found, general, somebody)]);
        found.RemoveAll(finding => general.Contains(finding) || (finding.Type == FindingType.Person && general.Any(one => one.Type == FindingType.WebAddress && one.Start <= finding.Start && finding.End <= one.End
            && (finding.Reason == Reason.Unknown || PublicSites.IsFront(text.AsSpan(one.Start, one.Length))))));
        var standing = Standing.Of(text, found.ConvertAll(finding => Glued.Whole(words, finding)));
        List<(int Start, int End)> stands = text.Contains('[', StringComparison.Ordinal) ? [.. Placeholders.In(text)] : [];
        var redacted = stands.Count > 0 || words.IsRedacted;
        stands.AddRange(OwnNumber.In(text));
        standing.RemoveAll(finding => stands.Exists(place => place.Start <= finding.Start && finding.End <= place.End));
        return new Reading(words, standing, general, stands, redacted);
    }
}
