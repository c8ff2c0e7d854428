using Pilar.Arena.Contracts.Guard;

namespace Pilar.Arena.Contracts.Minutes;

/// <summary>
/// The minutes of one meeting: drafted when it has ended, written in, sent for approval, objected to, approved. Its room is asked who somebody is and what is
/// not for them, each time. Key: <c>minutes/{room:N}</c>.
/// </summary>
[GrainInterfaceType("arena.minutes"), Alias("arena.minutes")]
public interface IMinutesGrain : IGrainWithStringKey
{
    /// <summary>Decides, stores, applies and answers. The same <paramref name="id"/> again gets the first answer.</summary>
    [Alias("do"), ResponseTimeout("00:00:05")]
    Task<Reply<Receipt>> Do(Caller caller, CommandId id, MinutesCommand command);

    /// <summary>The minutes as the caller may see them; «not found» when nothing of them is for the caller, or there are none.</summary>
    [Alias("view"), ResponseTimeout("00:00:05")]
    Task<Reply<MinutesView>> View(Caller caller);

    /// <summary>What the guard would say of a text that is written in them or against them; «not found» for whoever does neither. Nothing is stored and nothing is counted.</summary>
    [Alias("screen"), ResponseTimeout("00:00:05")]
    Task<Reply<Screening>> Screen(Caller caller, string text);

    /// <summary>The meeting has ended, words were taken back in it, or one of its cases is gone: the minutes ask what. Only for the arena's other grains.</summary>
    [Alias("room-changed"), ResponseTimeout("00:00:05")]
    Task RoomChanged(Caller caller);
}
