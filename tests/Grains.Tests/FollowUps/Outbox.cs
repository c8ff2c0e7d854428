using System.Collections.Concurrent;
using Pilar.Arena.Contracts.FollowUps;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.People;

namespace Pilar.Arena.Grains.Tests.FollowUps;

/// <summary>Where mail ends that the silos of a test send, and a server that may be away.</summary>
internal sealed class Outbox : IReminderMail
{
    private readonly ConcurrentQueue<(string Address, Language Language)> _sent = [];

    public bool IsAway { get; set; }

    public IEnumerable<Language> To(string address) => _sent.Where(one => one.Address == address).Select(one => one.Language);

    public Task<ReminderSent?> Send(string address, Language language)
    {
        if (IsAway)
        {
            return Task.FromResult<ReminderSent?>(null);
        }

        _sent.Enqueue((address, language));
        return Task.FromResult<ReminderSent?>(ReminderSent.Sent);
    }
}
