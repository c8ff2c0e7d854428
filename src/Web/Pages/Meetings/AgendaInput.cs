namespace Pilar.Arena.Web.Pages.Meetings;

/// <summary>What was done to the list, by whoever keeps it: minutes that were typed, and at most one button.</summary>
public sealed class AgendaInput : AgendaMinutes
{
    /// <summary>Of the order that was before their eyes.</summary>
    public long Version { get; set; }

    public Guid? Up { get; set; }

    public Guid? Down { get; set; }

    public Guid? Nest { get; set; }

    public Guid? Unnest { get; set; }

    public Guid? Drop { get; set; }
}
