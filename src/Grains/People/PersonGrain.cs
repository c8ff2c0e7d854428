using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.FollowUps;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Grains.Guard;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.People;

[GrainType("arena.person"), Reentrant]
internal sealed class PersonGrain(
    [PersistentState("person-snapshot", "arena")] IPersistentState<SealedSnapshot> snapshot,
    IEventLog log,
    ITextGuard guard,
    IReminderMail mail,
    TimeProvider clock,
    ILogger<PersonGrain> logger)
    : AggregateGrain<Person, PersonCommand, PersonEvent>(log, guard, snapshot, clock, logger), IPersonGrain
{
    private PersonId Id => new(Guid.ParseExact(Stream[GrainKeys.Person.Length..], "N"));

    // A person corrects what is known about themselves; nobody learns here who else is known.
    public Task<Reply<Receipt>> Do(Caller caller, CommandId id, PersonCommand command) =>
        caller.IsArena || caller.Person == Id ? Handle(caller, id, command) : Task.FromResult<Reply<Receipt>>(Refusals.NotFound);

    public async Task<Reply<Reminding>> Remind(Caller caller)
    {
        if (!caller.IsArena || Committed is not { Mail: { } address, Known.Language: var language })
        {
            return new Reminding(ReminderSent.NoAddress);
        }

        return await mail.Send(address, language) is { } sent ? new Reminding(sent) : PersonRefusals.MailAway;
    }

    public Task<Reply<MailAddressed>> Mail(Caller caller) =>
        Task.FromResult<Reply<MailAddressed>>(caller.Person == Id && !caller.IsArena ? new MailAddressed(Committed.Mail ?? "") : Refusals.NotFound);

    // Where somebody was reached before is nobody's to know.
    protected override Erasing? ErasedBy(Person state, PersonEvent happened) => happened is MailChosen && state.MailReplaced is > 0 and var before
        ? new Erasing(ErasureCause.Withdrawn, () => Task.FromResult(ImmutableArray.Create(before)))
        : null;

    protected override GuardedCommand? Guarded(Person state, PersonCommand command) => GuardedTexts.Of(command);

    protected override IEnumerable<ReadModelChange> ListsChangedBy(Person state, PersonEvent happened) =>
        state.ListsChangedBy(Id, happened);
}
