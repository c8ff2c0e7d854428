using Microsoft.Extensions.Logging;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Cases;

/// <summary>The case's side of its room: it gets the approved text, and has it taken off the screens.</summary>
internal sealed partial class CaseRoom(CaseId id, IGrainFactory grains, ILogger logger)
{
    /// <summary>False when the room would not have it, or could not be asked: it is offered again when the clock comes by.</summary>
    public async Task<bool> Offer(CasePresentation found)
    {
        var text = found.Content!.Text;
        var attach = new AttachCase(
            id, found.Item!.Value, found.Presenter, found.Number, found.Readers,
            // What the presenter asks is shown first.
            [
                new CaseSection(text.KeyQuestion.Heading, text.KeyQuestion.Text, Asks: true),
                .. text.Sections.Select(section => new CaseSection(section.Heading, section.Text)),
            ],
            found.Content.Fingerprints);
        try
        {
            return (await grains.Grain(found.Room).Do(Caller.Arena, new CommandId(Guid.NewGuid()), attach)).Accepted();
        }
        catch (Exception fault) when (fault is OrleansException or TimeoutException)
        {
            LogNotOffered(id.Value, fault);
            return false;
        }
    }

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

    /// <summary>Null when no screen of the room shows it any more; a refusal when that is not known.</summary>
    public async Task<Refusal?> Close(PersonId presenter, RoomId room)
    {
        var reply = await grains.Grain(room).Do(new Caller(presenter), new CommandId(Guid.NewGuid()), new CloseCase(id));
        return reply.Refusal is { Kind: RefusalKind.NotSaved or RefusalKind.Busy } refusal ? refusal : null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Case {Case} could not be offered to its room")]
    private partial void LogNotOffered(Guid @case, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Case {Case} could not ask its room how it stands there")]
    private partial void LogNotAsked(Guid @case, Exception fault);
}
