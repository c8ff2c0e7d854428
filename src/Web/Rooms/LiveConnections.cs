using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;
using Pilar.Arena.Contracts;
using Pilar.Arena.Web.Rooms.Relay;

namespace Pilar.Arena.Web.Rooms;

/// <summary>Every live connection to this host, and how many each person has.</summary>
internal sealed class LiveConnections(IOptions<PaceOptions> options)
{
    private readonly ConcurrentDictionary<string, LiveConnection> _connections = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<PersonId, int> _perPerson = new();

    public IEnumerable<LiveConnection> All => _connections.Values;

    /// <summary>The connection behind a hub call; null when it has been ended meanwhile.</summary>
    public LiveConnection? Find(string id) => _connections.GetValueOrDefault(id);

    /// <summary>False when this person has too many already, or is nobody.</summary>
    public bool Add(HubConnectionContext connection)
    {
        if (CurrentPerson.From(connection.User) is not { } caller)
        {
            return false;
        }

        var live = new LiveConnection(connection, caller, CurrentPerson.SignInOf(connection.User));
        _connections[connection.ConnectionId] = live;
        RelayMeter.Connected(1);
        return _perPerson.AddOrUpdate(caller.Person, 1, (_, count) => count + 1) <= options.Value.ConnectionsPerPerson;
    }

    public void Remove(string id)
    {
        if (!_connections.TryRemove(id, out var gone))
        {
            return;
        }

        RelayMeter.Connected(-1);
        var person = gone.Caller.Person;
        if (_perPerson.AddOrUpdate(person, 0, (_, count) => count - 1) == 0)
        {
            _perPerson.TryRemove(KeyValuePair.Create(person, 0));
        }
    }

    /// <summary>Ends what was opened with these sign-ins.</summary>
    public void Abort(Func<SignInId, bool> ended)
    {
        foreach (var connection in All.Where(connection => connection.SignIn is { } signIn && ended(signIn)))
        {
            connection.Abort();
        }
    }
}
