using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Minutes;

namespace Pilar.Arena.Web.Demo;

/// <summary>The minutes of what was held, sent and approved as they were drafted by whoever led.</summary>
/// <param name="note">Told of each answer.</param>
internal sealed class DemoMinutes(IGrainFactory grains, DemoPatience patience, Action<object, Reply<Receipt>> note)
{
    public async Task Approve(DemoMeetingScript meeting, CancellationToken cancellation)
    {
        var (written, by) = (grains.MinutesOf(meeting.Room), new Caller(meeting.Facilitator.Id));

        // The draft is looked through as well, and whoever asks first finds it.
        await patience.Ask(async () => await written.View(by) is { Refusal: { } refusal } ? refusal : new Receipt(0), cancellation);
        if ((await written.View(by)).Value is { Stage: MinutesStage.Draft } draft)
        {
            await Do(0, new SendMinutes(draft.Version));
        }

        if ((await written.View(by)).Value is { Stage: MinutesStage.ForApproval } sent)
        {
            await Do(1, new ApproveMinutes(sent.Version));
        }

        async Task Do(int number, MinutesCommand command) => note(
            command, await patience.Ask(() => written.Do(by, DemoIds.Command($"{GrainKeys.Minutes}{meeting.Room.Value:N}", number), command), cancellation));
    }
}
