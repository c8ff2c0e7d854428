namespace Pilar.Arena.Grains.Guard;

/// <summary>How long a writer waits for the guard before the text is given back.</summary>
/// <param name="Look">For a text of ordinary length, from when somebody looks; as much again for each further thousand characters, up to <see cref="MostLooks"/> times.</param>
/// <param name="Wait">Until somebody is free to look, and once more until they begin: a thousand people who write at once are looked after one by one.</param>
/// <remarks>All of it is less than the three seconds in which a room has to answer: a writer is told «try again», never nothing.</remarks>
public sealed record GuardLimits(TimeSpan Look, TimeSpan Wait)
{
    public const int MostLooks = 4;

    public static GuardLimits Usual { get; } = new(TimeSpan.FromMilliseconds(250), TimeSpan.FromMilliseconds(900));

    /// <summary>
    /// For a whole case, instead of each of the two: no meeting waits for it, and a look that is given up is work that has to be done again. Twice all of it, for
    /// it is read and then looked through, is more than anybody waits: <c>ICaseGrain.Send</c> says when that is given up.
    /// </summary>
    public TimeSpan Case { get; init; } = TimeSpan.FromSeconds(5);
}
