using Pilar.Arena.Web.Pages.Forms;

namespace Pilar.Arena.Web.Pages.Minutes;

/// <summary>What a form about the minutes brings.</summary>
public sealed class MinutesInput
{
    /// <summary>Which section is written in.</summary>
    public int Section { get; set; }

    /// <summary>The version that was read: of the section, or of all of it.</summary>
    public int From { get; set; }

    public string? Text { get; set; }

    /// <summary>Words that the writer was asked about and lets stand.</summary>
    public string? Cleared { get; set; }

    /// <summary>Which button it was.</summary>
    public string? Step { get; set; }

    /// <summary>Who is to write; empty for nobody.</summary>
    public string? Person { get; set; }

    /// <summary>As it is sent: the guard's places are counted in it.</summary>
    public string Words => Asked.Words(Text);
}
