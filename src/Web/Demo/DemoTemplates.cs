using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Methods;

namespace Pilar.Arena.Web.Demo;

/// <summary>A method that the centre of a network has made of one of ours.</summary>
/// <param name="Turns">The phases in which the word goes round.</param>
/// <param name="Minutes">Of the phases that are to last otherwise than in the one it is made from.</param>
internal sealed record DemoMethod(
    string Key,
    string Network,
    string From,
    MethodNames Names,
    string Purpose,
    ImmutableHashSet<string> Turns,
    ImmutableDictionary<string, int> Minutes)
{
    public TemplateId Id => DemoIds.Template(Key);

    /// <summary>What the coordinator does: copies, changes, publishes.</summary>
    public ImmutableArray<CentreCommand> Acts => [new CopyTemplate(Id, From), new SaveTemplate(Id, 1, Draft), new PublishTemplate(Id, 2)];

    private MethodDraft Draft
    {
        get
        {
            var basis = MethodCatalogue.Find(From) ?? throw new InvalidOperationException($"There is no method {From}.");
            var changed = basis with
            {
                Names = Names,
                Phases = [.. basis.Phases.Select(phase => phase with { Round = phase.Round || Turns.Contains(phase.Key), Minutes = Minutes.GetValueOrDefault(phase.Key, phase.Minutes) })],
            };
            return MethodDraft.Of(changed, Purpose);
        }
    }
}

/// <summary>The methods that centres have made themselves.</summary>
/// <param name="note">Told of each answer.</param>
internal sealed class DemoTemplates(IGrainFactory grains, DemoPatience patience, Action<object, Reply<Receipt>> note)
{
    public async Task Make(DemoMethod method, DemoNetwork network, DemoMembers members, CancellationToken cancellation)
    {
        var (centre, by) = (CentreId.Named(network.Owner), new Caller(members.Coordinator.Id));
        foreach (var (number, command) in method.Acts.Index())
        {
            var id = DemoIds.Command($"{centre.Key()}/{method.Key}", number);
            var reply = await Ask(command);
            note(command, DemoAnswers.To(reply.Refusal, command) is { } answered ? await Ask(answered) : reply);

            Task<Reply<Receipt>> Ask(CentreCommand asked) => patience.Ask(() => grains.Grain(centre).Do(by, id, DemoIds.Network(network.Key), asked), cancellation);
        }
    }
}
