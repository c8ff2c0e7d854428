namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>
/// One case while it is written: what was worked out of a sentence or a paragraph that stands as it stood is not worked out again. It finds what
/// <see cref="CaseRedactor.Redact(CaseSource)"/> finds, remembers two versions at most, and only in memory. Of one writer, one call at a time.
/// </summary>
public sealed class CaseInWriting
{
    private readonly CaseRedactor _redactor;
    private readonly Notebook _notebook;

    internal CaseInWriting(CaseRedactor redactor, Notebook notebook) => (_redactor, _notebook) = (redactor, notebook);

    /// <exception cref="System.Text.RegularExpressions.RegexMatchTimeoutException">As in <see cref="CaseRedactor.Redact(CaseSource)"/>; what was worked out is kept, and it may be asked again.</exception>
    public RedactedCase Redact(CaseSource source)
    {
        try
        {
            return _redactor.Redact(source, _notebook);
        }
        finally
        {
            // What a try that was too slow has worked out is there for the next.
            _notebook.Turn();
        }
    }
}
