using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using System.Text;
using System.Text.RegularExpressions;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Redaction;
using Pilar.Arena.Anonymisation.Redaction.Risk;

namespace Pilar.Arena.Anonymisation.Browser;

/// <summary>
/// What the worker of the writer's page calls. An exception goes to it as one, and it tells the page no more than that: nothing can be sent.
/// </summary>
[SupportedOSPlatform("browser")]
public static partial class Engine
{
    /// <summary>
    /// How often a text is tried before the page is told that it was too slow: a busy machine may be late once, and a shape's patience is measured by the
    /// clock. Few, so that the page soon says what it waits for.
    /// </summary>
    private const int Tries = 2;

    /// <summary>Bytes of the fingerprints that go together, as the contract bounds one.</summary>
    private const int Piece = 32;

    private static CaseInWriting? _case;
    private static Practice? _practice;

    /// <summary>The runtime wants a beginning. There is nothing to do before <see cref="Open"/>.</summary>
    public static void Main()
    {
    }

    /// <summary>Once, before anything else.</summary>
    /// <param name="names">names.bin, as the silos have it.</param>
    /// <param name="words">words.bin, likewise.</param>
    [JSExport]
    public static void Open(byte[] names, byte[] words)
    {
        using var nameList = new MemoryStream(names);
        using var wordList = new MemoryStream(words);
        var redactor = new CaseRedactor(new Screener(Lexicon.Read(nameList, wordList)), PopulationTable.Open());
        Invented.LookThrough(redactor);
        (_case, _practice) = (redactor.Begin(), new Practice(redactor));
    }

    /// <summary>
    /// WebAssembly is read by an interpreter that learns: the first text takes seconds, the twentieth a fraction of one. The worker calls this while it
    /// has nothing else to do, until it tells that there is no more to learn. A piece each time: nothing else is answered meanwhile.
    /// </summary>
    /// <param name="asked">For a text that was too slow: it is practised on, whatever the clock said of the practice before.</param>
    /// <returns>False when it has been called often enough.</returns>
    [JSExport]
    public static bool Practise(bool asked) => _practice?.GoOn(asked) ?? false;

    /// <param name="source">A <see cref="CaseSource"/> as <see cref="RedactionJson"/> has it.</param>
    /// <returns>A <see cref="RedactedCase"/>, likewise. Null: it was too slow, nothing is known of the text, and after some practice it may be asked again.</returns>
    [JSExport]
    public static string? Redact(string source) => Answer(source) is { } redacted ? Encoding.UTF8.GetString(RedactionJson.Write(redacted)) : null;

    /// <summary>The fingerprints of the people in the case.</summary>
    /// <param name="source">As in <see cref="Redact"/>.</param>
    /// <param name="salt">Base 64.</param>
    /// <returns>What <see cref="CaseFingerprints.ToBytes"/> gives, in pieces that are put after one another, each in base 64. Null as in <see cref="Redact"/>.</returns>
    [JSExport]
    public static string[]? Fingerprints(string source, string salt)
    {
        if (Answer(source) is not { } redacted)
        {
            return null;
        }

        var names = redacted.Entities.Where(entity => entity.Type == FindingType.Person).SelectMany(entity => entity.Forms);
        return [.. CaseFingerprints.Make(Convert.FromBase64String(salt), names).ToBytes().Chunk(Piece).Select(Convert.ToBase64String)];
    }

    private static RedactedCase? Answer(string source)
    {
        var writing = _case ?? throw new InvalidOperationException("The engine is not open.");
        var read = RedactionJson.ReadSource(Encoding.UTF8.GetBytes(source));
        for (var tries = 0; tries < Tries; tries++)
        {
            try
            {
                return writing.Redact(read);
            }
            catch (RegexMatchTimeoutException)
            {
                // Tried again: what was slow to begin with is quick the next time.
            }
        }

        return null;
    }
}
