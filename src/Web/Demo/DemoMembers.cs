using System.Collections.Immutable;
using System.Globalization;
using Pilar.Arena.Contracts.Networks;

namespace Pilar.Arena.Web.Demo;

/// <summary>Who is in one network, and whom its content means by «facilitator» or «m3».</summary>
internal sealed class DemoMembers
{
    private readonly DemoCast _cast;
    private readonly ImmutableArray<CastMember> _ordinary;

    public DemoMembers(DemoNetwork network, DemoCast cast, DemoContent content)
    {
        _cast = cast;
        Coordinator = cast.Named(network.Coordinator) ?? cast.WorkingAt(network.Coordinator).First();
        Facilitator = cast.Named(network.Facilitator ?? "") ?? FromOwner(network, content);
        var named = (network.With ?? []).Select(slot => cast.Named(slot)!).ToList();
        var taken = new HashSet<CastMember>([Coordinator, Facilitator, .. named]);
        _ordinary = [.. cast.CandidatesFor(network, taken).Take(Math.Max(0, network.Members - taken.Count))];
        All =
        [
            Facilitator.InNetwork(NetworkRole.Facilitator),
            .. named.Select(person => person.InNetwork(NetworkRole.Member)),
            .. _ordinary.Select(person => person.InNetwork(NetworkRole.Member)),
        ];
    }

    public CastMember Coordinator { get; }

    public CastMember Facilitator { get; }

    /// <summary>Everybody but the coordinator, who is there from the first day.</summary>
    public ImmutableArray<NetworkMember> All { get; }

    public CastMember this[string slot] => slot switch
    {
        "facilitator" => Facilitator,
        "coordinator" => Coordinator,
        ['m', .. var number] => _ordinary[(int.Parse(number, CultureInfo.InvariantCulture) - 1) % _ordinary.Length],
        _ => _cast.Named(slot) ?? throw new InvalidOperationException($"Nobody is called {slot} in the demo."),
    };

    private CastMember FromOwner(DemoNetwork network, DemoContent content)
    {
        var owner = content.Organisations.First(organisation => network.Owner.StartsWith(organisation.Name, StringComparison.Ordinal));
        return _cast.WorkingAt(owner.Key).First(person => person != Coordinator);
    }
}
