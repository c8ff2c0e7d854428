namespace Pilar.Arena.Grains.Guard;

/// <summary>How long a writer waits for the guard before the text is given back.</summary>
/// <param name="Look">For a text of ordinary length, from when somebody looks; as much again for each further thousand characters.</param>
/// <param name="Wait">Until somebody is free to look: a thousand people who write at once are looked after one by one.</param>
public sealed record GuardLimits(TimeSpan Look, TimeSpan Wait)
{
    public static GuardLimits Usual { get; } = new(TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(2));
}
