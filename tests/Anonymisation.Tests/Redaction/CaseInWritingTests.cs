using CsCheck;
using Pilar.Arena.Anonymisation.Redaction;

namespace Pilar.Arena.Anonymisation.Tests.Redaction;

/// <summary>What is kept from one version of a case to the next makes it quicker, and nothing else.</summary>
public sealed class CaseInWritingTests
{
    private static readonly string[] Pieces =
    [
        "Mira Haverstøl", "mira", "Mor", "mor er sliten", "Kirkeveien 12", "911 00 011", "14.03.2011", "uke 12", "termin", "8B", "Storm", "storm", "sier hun", ".", ". ", ",", "\n", "\n\n", "\n\n\n", "[Barn 1]", "Granheim ungdomsskole", "den eneste i bygda",
    ];

    private static readonly Gen<string> Piece = Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at]);

    // A text, and what is written into it after that: where, and how much goes there.
    private static readonly Gen<(string[] Text, (int At, string[] Written)[] Edits)> Writing =
        Gen.Select(Piece.Array[0, 12], Gen.Select(Gen.Int[0, 11], Piece.Array[0, 2]).Array[1, 4]);

    [Fact]
    public void Read_again_at_each_word_it_reads_as_one_that_is_read_once() => Writing.Sample(writing =>
    {
        var (text, begun) = (writing.Text, Cases.Redactor.Begin());
        Assert.Equal(RedactionJson.Write(Cases.Redactor.Redact(Source(text))), RedactionJson.Write(begun.Redact(Source(text))));
        foreach (var (at, written) in writing.Edits)
        {
            var place = Math.Min(at, text.Length);
            text = [.. text[..place], .. written, .. text[Math.Min(place + 1, text.Length)..]];
            Assert.Equal(RedactionJson.Write(Cases.Redactor.Redact(Source(text))), RedactionJson.Write(begun.Redact(Source(text))));
        }
    }, iter: 25);

    private static CaseSource Source(string[] pieces) => new(WrittenForm.Bokmaal, [new CaseField("seen", string.Join(' ', pieces)), new CaseField("said", "Storm kjenner mira.")], []);
}
