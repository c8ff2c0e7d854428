namespace Pilar.Arena.Web.Pages.Written;

/// <summary>The small forms of a written answer.</summary>
public sealed class WrittenInput
{
    public Guid Command { get; set; }

    /// <summary>The question that is asked, or answered.</summary>
    public Guid Question { get; set; }

    public string? Text { get; set; }

    /// <summary>Words that the writer was asked about and lets stand.</summary>
    public string? Cleared { get; set; }

    /// <summary>The declaration is accepted.</summary>
    public bool Declared { get; set; }

    /// <summary>Which one: the version of the text that the page showed.</summary>
    public int Version { get; set; }

    /// <summary>The last day, as the browser writes it or as people do.</summary>
    public string? Day { get; set; }

    /// <summary>The list that was seen.</summary>
    public int List { get; set; }

    /// <summary>Which button was pressed; one that is about a question ends with its id.</summary>
    public string? Step { get; set; }
}
