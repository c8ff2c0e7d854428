using System.Collections.Immutable;
using Bogus;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Networks;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Demo;

internal sealed record CastMember(PersonId Id, string Name, DemoOrganisation Organisation, string Title, Language Language, bool LeadsMunicipality = false)
{
    public RosterEntry InRoom(RoomRole roles) => new(Id, Name, Organisation.Name, roles, Organisation.Sector);

    public NetworkMember InNetwork(NetworkRole role) => new(Id, Name, Organisation.Name, role, Organisation.Sector);
}

/// <summary>
/// The people of the demo: the named ones, and others with test names of the adjective and noun kind, the same ones
/// every time. Nobody real is called so.
/// </summary>
internal sealed class DemoCast
{
    private const int Seed = 20_261;

    private readonly ImmutableDictionary<string, CastMember> _named;

    public DemoCast(DemoContent content)
    {
        var organisations = content.Organisations.ToImmutableDictionary(organisation => organisation.Key);
        _named = DemoPeople.Named.ToImmutableDictionary(
            person => person.Slot,
            person => new CastMember(person.Id, person.Name, organisations[person.Organisation], person.Title, person.Language, person.LeadsMunicipality));
        People = [.. DemoPeople.Named.Select(person => _named[person.Slot]), .. Others(content)];
    }

    /// <summary>The named ones first.</summary>
    public ImmutableArray<CastMember> People { get; }

    public CastMember? Named(string slot) => _named.GetValueOrDefault(slot);

    public IEnumerable<CastMember> WorkingAt(string organisation) =>
        People.Where(person => person.Organisation.Key == organisation && !_named.ContainsValue(person));

    /// <summary>Everybody but <paramref name="taken"/>, in an order of this network's own; those of its sectors first.</summary>
    public IEnumerable<CastMember> CandidatesFor(DemoNetwork network, IReadOnlySet<CastMember> taken)
    {
        var order = new Randomizer(Seed + network.Key.Sum(letter => letter));
        return order.Shuffle(People.Where(person => !taken.Contains(person) && !_named.ContainsValue(person)))
            .OrderBy(person => network.Sectors.Contains(person.Organisation.Sector) ? 0 : 1);
    }

    private static IEnumerable<CastMember> Others(DemoContent content)
    {
        var chance = new Randomizer(Seed);
        var adjectives = new Queue<string>(chance.Shuffle(content.Names.Adjectives));
        var nouns = new Queue<string>(chance.Shuffle(content.Names.Nouns));
        foreach (var organisation in content.Organisations)
        {
            for (var number = 0; number < organisation.People; number++)
            {
                var title = organisation.Titles[number % organisation.Titles.Count];
                var name = $"{Next(adjectives)} {Next(nouns)}";
                yield return new CastMember(
                    DemoIds.Person($"{organisation.Key}/{number}"), name, organisation, title, organisation.Language);
            }
        }
    }

    // Round and round: two lists of different length meet in new pairs.
    private static string Next(Queue<string> words)
    {
        var word = words.Dequeue();
        words.Enqueue(word);
        return word;
    }
}
