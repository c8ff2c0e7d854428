using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.FollowUps;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.People;

/// <summary>Says to one address that something waits for its owner in the arena, and nothing of what.</summary>
public interface IReminderMail
{
    /// <summary>Null when it could not be sent now.</summary>
    Task<ReminderSent?> Send(string address, Language language);
}

/// <summary>An installation that sends no mail.</summary>
internal sealed class NoMail : IReminderMail
{
    public Task<ReminderSent?> Send(string address, Language language) => Task.FromResult<ReminderSent?>(ReminderSent.NoMail);
}
