using Pilar.Arena.Contracts;

namespace Pilar.Arena.Web.Rooms;

/// <summary>What the web host itself says no to, before or instead of a grain.</summary>
internal static class HubRefusals
{
    /// <summary>The word a browser gets for what nobody expected. What it was stands in our log.</summary>
    public const string Fault = "fault";

    public static readonly Refusal NotFound = new(RefusalKind.NotFound, "not-found");
    public static readonly Refusal NotSaved = new(RefusalKind.NotSaved, "not-saved");
    public static readonly Refusal TooFast = new(RefusalKind.Busy, "too-fast");
    public static readonly Refusal Malformed = new(RefusalKind.Invalid, Fault);
}
