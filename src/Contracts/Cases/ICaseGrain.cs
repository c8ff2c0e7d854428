using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.FollowUps;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Minutes;

namespace Pilar.Arena.Contracts.Cases;

/// <summary>One case presentation, from its first redacted text to its certificate. Key: <c>case/{id:N}</c>.</summary>
[GrainInterfaceType("arena.case"), Alias("arena.case")]
public interface ICaseGrain : IGrainWithStringKey
{
    /// <summary>Everything but <see cref="SendCaseText"/>. The same <paramref name="id"/> again gets the first answer.</summary>
    [Alias("do"), ResponseTimeout("00:00:05")]
    Task<Reply<Receipt>> Do(Caller caller, CommandId id, CaseCommand command);

    /// <summary>
    /// The guard looks through a redacted text, and it is stored when nothing certain and direct is left. When the guard does not
    /// answer in time nothing is stored. The same <paramref name="id"/> again gets the first answer. It may take longer than what a meeting waits for.
    /// </summary>
    [Alias("send"), ResponseTimeout("00:00:20")]
    Task<CaseSending> Send(Caller caller, CommandId id, SendCaseText text);

    /// <summary>Where the case stands, without its text.</summary>
    [Alias("view"), ResponseTimeout("00:00:05")]
    Task<Reply<CaseFile>> View(Caller caller);

    /// <summary>The text of the version the caller may read. That they opened it is on disk before they get it.</summary>
    [Alias("read"), ResponseTimeout("00:00:05")]
    Task<Reply<CaseReading>> Read(Caller caller, CommandId id);

    /// <summary>Which version <see cref="Read"/> would give the caller now, for a page that is open with it: nothing is noted, and the answer has none of the text.</summary>
    [Alias("still-reads"), ResponseTimeout("00:00:05")]
    Task<Reply<CaseStillRead>> StillReads(Caller caller);

    /// <summary>
    /// The advice on it, for its presenter, for those who hear the case in its room, and, when it is over without a confirmation, for those who led.
    /// The advice of a case that is stopped is for nobody.
    /// </summary>
    [Alias("advice"), ResponseTimeout("00:00:05")]
    Task<Reply<AdviceBoard>> Advice(Caller caller);

    /// <summary>What of <see cref="Advice"/> and of the sheet would stand for the caller now, for a page that is open with it: nothing is noted.</summary>
    [Alias("still-advised"), ResponseTimeout("00:00:05")]
    Task<Reply<AdviceStill>> StillAdvised(Caller caller);

    /// <summary>The sheet that leaves the room, for its presenter, and for those who led as above. That they opened it is on disk before they get it.</summary>
    [Alias("advice-sheet"), ResponseTimeout("00:00:05")]
    Task<Reply<AdviceBoard>> AdviceSheet(Caller caller, CommandId id);

    /// <summary>The follow-up of it, for its presenter, and, when it is answered, for those who led or coordinate and may read the case in its room.</summary>
    [Alias("follow-up"), ResponseTimeout("00:00:05")]
    Task<Reply<FollowUpView>> FollowUp(Caller caller);

    /// <summary>
    /// What the guard would say of a text that is said of this case, for its writer while they write; «not found» for whoever may say nothing of it. Nothing is stored
    /// and nothing is counted.
    /// </summary>
    [Alias("screen"), ResponseTimeout("00:00:05")]
    Task<Reply<Screening>> Screen(Caller caller, string text);

    /// <summary>What the minutes of a meeting that had it must know, in whichever meeting it is by now. Only for the arena's other grains.</summary>
    [Alias("for-minutes"), ResponseTimeout("00:00:03")]
    Task<Reply<CaseForMinutes>> ForMinutes(Caller caller);

    /// <summary>The room says that it was opened, stopped or shown again there: the case asks how it stands. Only for the room's grain.</summary>
    [Alias("room-changed"), ResponseTimeout("00:00:05")]
    Task RoomChanged(Caller caller);
}

/// <summary>The redacted draft of one case, sealed with the case's key, for its presenter alone. Key: <c>case-draft/{id:N}</c>.</summary>
[GrainInterfaceType("arena.case-draft"), Alias("arena.case-draft")]
public interface ICaseDraftGrain : IGrainWithStringKey
{
    /// <summary>Without sections when there is none.</summary>
    [Alias("get"), ResponseTimeout("00:00:05")]
    Task<Reply<CaseDraft>> Get(Caller caller);

    /// <summary>Screened like a text that is sent: what is certain and direct is not kept either.</summary>
    [Alias("keep"), ResponseTimeout("00:00:05")]
    Task<CaseSending> Keep(Caller caller, CaseDraft draft);
}

/// <summary>Gives out the numbers of one year, each once. Key: <c>case-numbers/{year}</c>.</summary>
[GrainInterfaceType("arena.case-numbers"), Alias("arena.case-numbers")]
public interface ICaseNumbersGrain : IGrainWithStringKey
{
    /// <summary>The next: «S-2026-0142». A number that is not used is a hole, which nobody minds. Only for the arena itself.</summary>
    [Alias("next"), ResponseTimeout("00:00:05")]
    Task<Reply<CaseNumber>> Next(Caller caller);
}

[GenerateSerializer, Immutable, Alias("arena.case.number")]
public sealed record CaseNumber([property: Id(0)] string Number)
{
    public override string ToString() => nameof(CaseNumber);
}

/// <summary>How often the duty gate was answered with what in one year: counts, no text, nobody's id. Key: <c>duty-gate/{year}</c>.</summary>
[GrainInterfaceType("arena.duty-gate"), Alias("arena.duty-gate")]
public interface IDutyGateGrain : IGrainWithStringKey
{
    /// <summary>Counts one answer. The same <paramref name="id"/> again, soon after, is not counted.</summary>
    [Alias("record"), ResponseTimeout("00:00:05")]
    Task<Reply<Receipt>> Record(Caller caller, CommandId id, DutyAnswer answer);

    /// <summary>Only for the arena itself.</summary>
    [Alias("counts"), ResponseTimeout("00:00:05")]
    Task<Reply<DutyCounts>> Counts(Caller caller);
}

[GenerateSerializer, Immutable, Alias("arena.case.duty-counts")]
public sealed record DutyCounts(
    [property: Id(0)] int No,
    [property: Id(1)] int Unsure,
    [property: Id(2)] int Yes);
