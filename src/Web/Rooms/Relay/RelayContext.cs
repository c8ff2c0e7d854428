namespace Pilar.Arena.Web.Rooms.Relay;

/// <summary>What feeds and pumps need of the world.</summary>
internal sealed record RelayContext(
    IGrainFactory Grains,
    RelayOptions Options,
    StorageFaults Storage,
    TimeProvider Clock,
    ILogger Logger);
