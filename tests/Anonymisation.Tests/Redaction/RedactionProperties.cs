using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using Pilar.Arena.Anonymisation.Redaction;

namespace Pilar.Arena.Anonymisation.Tests.Redaction;

/// <summary>What holds of every case, however it is written.</summary>
public sealed class RedactionProperties
{
    // Each is read several times; the seed differs from run to run.
    private const int Samples = 40;

    private static readonly Gen<string> Name = Words("Mira", "Mira Haverstøl", "Linda Haverstøl", "Mathias", "Storm", "Bjørg Tjernslett", "Tjernslett", "Odd-Even Lysbakk", "Aïcha", "Qwertal", "mira");

    private static readonly Gen<string> Piece = Gen.OneOf(
        Name,
        Name.Select(name => $"{name}s"),
        Words("mor", "far,", "Kontaktlærer", "lillebroren", "foreldra,", "og", "er", "(", ")", ".", ",", ". ", "\n", "\n\n", "«", "»", "[", "]", "'", "sier at hun er trist", "fra", "i", "født"),
        Words("14 år", "14.03.2011", "3. desember", "8B", "911 00 011", "mor@post.example", "Kirkeveien 12", "Fjellvika kommune", "Bergen", "Granheim ungdomsskole", "Eritrea", "den eneste i bygda"),
        Words("[Barn 1]", "[Mor]", "[fjernet]", "[Kari]", "[liten kommune, Vestlandet]", "\r\n", "\t", "😊", "é"));

    private static readonly Gen<string> Text = Gen.Select(Piece, Words(" ", " ", " ", "", ", "))
        .Select((piece, gap) => piece + gap).Array[0, 30].Select(string.Concat);

    private static readonly Gen<CaseSource> Source = Gen.Select(Gen.Int[0, 1].Select(one => (WrittenForm)one), Text.Array[1, 3])
        .Select((written, texts) => new CaseSource(written, [.. texts.Select((text, at) => new CaseField($"field{at}", text))], []));

    [Fact]
    public void What_is_not_marked_stands_and_the_marks_lie_where_they_say() => Source.Sample(source =>
    {
        var redacted = Cases.Redactor.Redact(source);
        Assert.Equal(redacted.Marks, redacted.Marks.OrderBy(mark => mark.Field, StringComparer.Ordinal).ThenBy(mark => mark.Start));
        Assert.Equal(source.Fields.Select(Lines), redacted.Redacted.Select(Lines));
        foreach (var field in redacted.Redacted)
        {
            Compare(source.Fields.Single(one => one.Key == field.Key).Text, field.Text, redacted.Marks.Where(mark => mark.Field == field.Key));
        }
    }, iter: Samples, print: Written);

    [Fact]
    public void Nothing_is_found_in_what_was_redacted_and_no_name_is_left_in_it() => Source.Sample(source =>
    {
        var redacted = Cases.Redactor.Redact(source);
        Assert.Equal(RedactionJson.Write(redacted), RedactionJson.Write(Cases.Redactor.Redact(source)));
        Assert.Empty(Cases.Redactor.Redact(source with { Fields = redacted.Redacted }).Marks);
        var left = string.Join('\n', redacted.Redacted.Select(field => Outside(field.Text)));
        foreach (var mark in redacted.Marks.Where(mark => mark is { Type: FindingType.Person, Certainty: Certainty.Certain } && mark.Form.Length > 3))
        {
            var text = source.Fields.Single(field => field.Key == mark.Field).Text.Substring(mark.Start, mark.Length);
            Assert.DoesNotMatch($@"(?<!\w){Regex.Escape(text)}(?!\w)", left);
        }
    }, iter: Samples, print: Written);

    [Fact]
    public void A_case_without_findings_is_the_same_case() => Gen.String.Sample(text =>
    {
        var redacted = Cases.Redact(text);
        Assert.True(!redacted.Marks.IsEmpty || redacted.Redacted[0].Text == text);
    }, iter: Samples);

    // A source says nothing of itself; this one is invented.
    private static string Written(CaseSource source) => $"{source.Written}: {JsonSerializer.Serialize(source.Fields.Select(field => field.Text))}";

    private static void Compare(string text, string redacted, IEnumerable<Mark> marks)
    {
        var (from, at) = (0, 0);
        foreach (var mark in marks.Append(null))
        {
            Assert.True(mark is null || (mark.Start >= from && mark.Length > 0 && mark.End <= text.Length));

            // A role's word may go with the name beside it, and the commas that held the name.
            foreach (var word in Unmarked(text[from..(mark?.Start ?? text.Length)]).SkipLast(mark is null ? 0 : 1))
            {
                at = redacted.IndexOf(word, at, StringComparison.Ordinal);
                Assert.True(at >= 0, $"«{word}» is gone.");
                at += word.Length;
            }

            from = mark?.End ?? from;
        }
    }

    private static Gen<string> Words(params string[] words) => Gen.Int[0, words.Length - 1].Select(at => words[at]);

    private static int Lines(CaseField field) => field.Text.Count(letter => letter == '\n');

    private static string[] Unmarked(string text) => text.Split([' ', ',', ':', '(', ')', '–', '-', '\u00a0', '.', '«', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);

    private static string Outside(string text)
    {
        var outside = new StringBuilder(text);
        foreach (var (start, end) in Placeholders.In(text))
        {
            outside.Remove(start, end - start).Insert(start, " ", end - start);
        }

        return outside.ToString();
    }
}
