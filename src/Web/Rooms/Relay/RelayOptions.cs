using System.ComponentModel.DataAnnotations;

namespace Pilar.Arena.Web.Rooms.Relay;

/// <summary>The relay's times. They are set shorter in tests, not in operation.</summary>
public sealed class RelayOptions
{
    public const string Section = "Arena:Relay";

    private const string Shortest = "00:00:00.001";
    private const string Longest = "1.00:00:00";

    /// <summary>
    /// How often a host tells a room that it still listens. A room forgets it after sixty seconds of silence, and tells of a leader without a line after fifteen:
    /// shorter than that, or a room that has moved would tell of leaders who are there.
    /// </summary>
    [Range(typeof(TimeSpan), Shortest, Longest)]
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a room is followed after the last one here has left: a reload comes back to a warm ring.</summary>
    [Range(typeof(TimeSpan), Shortest, Longest)]
    public TimeSpan Linger { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>A connection that has not taken a message for this long is ended; its browser comes back and resumes.</summary>
    [Range(typeof(TimeSpan), Shortest, Longest)]
    public TimeSpan WriteTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long someone who joins waits for the room to be followed.</summary>
    [Range(typeof(TimeSpan), Shortest, Longest)]
    public TimeSpan JoinTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>An acknowledged event that has not been heard after this long: the room may live elsewhere now.</summary>
    [Range(typeof(TimeSpan), Shortest, Longest)]
    public TimeSpan Missing { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// How long an answer that is behind what was told already is not believed: whoever gave it has been deposed, and stops within seconds. Later than that, it is
    /// the log that went back, as after a backup was put in its place.
    /// </summary>
    [Range(typeof(TimeSpan), Shortest, Longest)]
    public TimeSpan Deposed { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The shortest pause before a failed call is tried again; the longest is four times as long.</summary>
    [Range(typeof(TimeSpan), Shortest, Longest)]
    public TimeSpan Retry { get; set; } = TimeSpan.FromMilliseconds(250);
}
