namespace Pilar.Arena.Web.Pages.Scheduling;

/// <summary>The form by which a time is proposed, and the one by which it is answered.</summary>
public sealed class SlotInput
{
    public Guid Command { get; set; }

    /// <summary>Which proposal is answered.</summary>
    public int Proposal { get; set; }

    /// <summary>«yes» or «no».</summary>
    public string? Step { get; set; }

    /// <summary>A meeting and a place on its agenda, as <see cref="SlotChoice.Value"/> writes it; empty for none.</summary>
    public string? Place { get; set; }

    public string? Method { get; set; }

    public string? Reason { get; set; }

    /// <summary>Words that the writer was asked about and lets stand.</summary>
    public string? Cleared { get; set; }
}
