namespace Pilar.Arena.Anonymisation.Tests.Numbers;

/// <summary>
/// The forms in which Norwegians write what tells of somebody, one sentence a line with bars around what is to be found, and sentences that tell nothing.
/// Both are by hand, by grammar: <c>Forms/*.txt</c>.
/// </summary>
public sealed class FormsTests
{
    // A month or a class is of somebody only where somebody is told of.
    private const string Somebody = " Ho er stille.";

    public static TheoryData<string> Clean => [.. Lines("clean")];

    /// <summary>Shares that only rise.</summary>
    [Theory]
    [InlineData("ages", 0.99, 0.97)]
    [InlineData("dates", 0.98, 0.94)]
    [InlineData("numbers", 0.97, 0.96)]
    [InlineData("contacts", 0.94, 0.88)]
    [InlineData("classes", 0.85, 0.75)]
    [InlineData("told", 0.80, 0)]
    public void What_tells_is_masked_or_asked_about(string file, double noticed, double masked)
    {
        var forms = Lines(file).SelectMany(line => Forms(file, line)).ToList();

        Assert.True(forms.Count(form => form.Noticed) >= noticed * forms.Count, $"Not noticed: {string.Join("; ", forms.Where(form => !form.Noticed).Select(form => form.Written))}");
        Assert.True(forms.Count(form => form.Masked) >= masked * forms.Count, $"Not masked: {string.Join("; ", forms.Where(form => !form.Masked).Select(form => form.Written))}");
    }

    [Theory]
    [MemberData(nameof(Clean))]
    public void What_tells_nothing_is_not_masked(string line) => Assert.DoesNotContain(Shared.FirstReading(line), finding => finding.Certainty == Certainty.Certain);

    [Fact]
    public void Of_what_tells_nothing_little_is_asked_about()
    {
        var questions = Lines("clean").Sum(line => Shared.FirstReading(line).Count);
        var words = Lines("clean").Sum(line => line.Split(' ').Length);

        Assert.True(questions * 250 <= words * 2, $"{questions} in {words} words.");
    }

    private static IEnumerable<(string Written, bool Noticed, bool Masked)> Forms(string file, string line)
    {
        var pieces = line.Split('|');
        var text = string.Concat(pieces) + (file is "dates" or "classes" ? Somebody : "");
        var found = Shared.FirstReading(text);
        for (int piece = 0, start = 0; piece < pieces.Length; start += pieces[piece].Length, piece++)
        {
            if (piece % 2 == 1)
            {
                var letters = Enumerable.Range(start, pieces[piece].Length).Where(at => char.IsLetterOrDigit(text[at])).ToList();
                yield return (pieces[piece], file is "told" ? letters.Exists(at => Covers(at, Certainty.Uncertain)) : letters.TrueForAll(at => Covers(at, Certainty.Uncertain)), letters.TrueForAll(at => Covers(at, Certainty.Certain)));
            }
        }

        bool Covers(int at, Certainty least) => found.Any(finding => finding.Start <= at && at < finding.End && finding.Certainty <= least);
    }

    private static IEnumerable<string> Lines(string file) => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Forms", $"{file}.txt")).Where(line => line.Length > 0);
}
