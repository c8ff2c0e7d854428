using Microsoft.Extensions.Logging;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Scheduling;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Cases;

/// <summary>The case's side of its room: it gets the approved text, and has it taken off the screens.</summary>
internal sealed partial class CaseRoom(CaseId id, IGrainFactory grains, ILogger logger)
{
    /// <summary>Not taken and not lost: it could not be asked, and is offered again when the clock comes by.</summary>
    public async Task<(bool Taken, SlotLoss? Lost)> Offer(CasePresentation found)
    {
        var text = found.Content!.Text;
        var attach = new AttachCase(
            id, found.Item!.Value, found.Presenter, found.Number, found.Readers,
            // What the presenter asks is shown first.
            [
                new CaseSection(text.KeyQuestion.Heading, text.KeyQuestion.Text, Asks: true),
                .. text.Sections.Select(section => new CaseSection(section.Heading, section.Text)),
            ],
            found.Content.Fingerprints,
            found.AloneInRole,
            found.Content.Kept.IsDefaultOrEmpty ? default : [.. found.Content.Kept.Select(kept => kept.Form)]);
        try
        {
            var reply = await grains.Grain(found.Room).Do(Caller.Arena, new CommandId(Guid.NewGuid()), attach);
            return reply.Refusal is { } refusal ? (false, await LossBy(refusal, found)) : (true, null);
        }
        catch (Exception fault) when (fault is OrleansException or TimeoutException)
        {
            LogNotOffered(id.Value, fault);
            return (false, null);
        }
    }

    // Why there is no such place for it any more; null when another try may do.
    private async Task<SlotLoss?> LossBy(Refusal refusal, CasePresentation found) => refusal switch
    {
        _ when refusal == RoomRefusals.MeetingOver => SlotLoss.MeetingOver,
        _ when refusal == RoomRefusals.ItemGone || refusal == RoomRefusals.PersonNotOnList => SlotLoss.OffAgenda,
        _ when refusal == RoomRefusals.CaseTaken => await Standing(found.Room, found.Presenter) switch
        {
            { Refusal.Kind: RefusalKind.NotFound } => SlotLoss.Taken,
            { Refusal: not null } => null,
            { Value.State: CaseState.Closed } => SlotLoss.OffAgenda,

            // Its answer to an earlier offer was lost, and the case has become another since: what is there comes off first.
            _ => await Close(found.Presenter, found.Room, withNames: false) is null ? SlotLoss.OffAgenda : null,
        },
        _ => null,
    };

    /// <summary>How it stands there: not found when it is not there; another refusal when that is not known now.</summary>
    public async Task<Reply<CaseInRoom>> Standing(RoomId room, PersonId asker)
    {
        try
        {
            return await grains.Grain(room).CaseInRoom(Caller.Arena, id, asker);
        }
        catch (Exception fault) when (fault is OrleansException or TimeoutException)
        {
            LogNotAsked(id.Value, fault);
            return CaseRefusals.RoomAway;
        }
    }

    /// <summary>That the case is gone: what was written about it in the minutes goes. Minutes that do not hear it find it out before they are next read.</summary>
    public async Task TellMinutes(RoomId room)
    {
        try
        {
            await grains.MinutesOf(room).RoomChanged(Caller.Arena);
        }
        catch (Exception fault) when (fault is OrleansException or TimeoutException)
        {
            LogNotAsked(id.Value, fault);
        }
    }

    /// <summary>Null when no screen of the room shows it any more; a refusal when that is not known.</summary>
    /// <param name="withNames">The case is no more; one that goes to another meeting has been in this one, where its names weigh on.</param>
    public async Task<Refusal?> Close(PersonId presenter, RoomId room, bool withNames)
    {
        var reply = await grains.Grain(room).Do(new Caller(presenter), new CommandId(Guid.NewGuid()), new CloseCase(id) { WithNames = withNames });
        return reply.Refusal is { Kind: RefusalKind.NotSaved or RefusalKind.Busy } refusal ? refusal : null;
    }

    /// <summary>Whether it may have to be reported is the room's to say, to whoever may say so there.</summary>
    public Task<Reply<Receipt>> Show(Caller caller, CommandId command, RoomId room, bool on) =>
        grains.Grain(room).Do(caller, command, new ShowDuty(id, on));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Case {Case} could not be offered to its room")]
    private partial void LogNotOffered(Guid @case, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Case {Case} could not ask its room how it stands there")]
    private partial void LogNotAsked(Guid @case, Exception fault);
}
