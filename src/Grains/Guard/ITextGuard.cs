using System.Collections.Immutable;
using Pilar.Arena.Anonymisation;
using Pilar.Arena.Anonymisation.Redaction;
using Pilar.Arena.Contracts;

namespace Pilar.Arena.Grains.Guard;

/// <summary>Stands before everything that is stored. One for each silo.</summary>
public interface ITextGuard
{
    /// <summary>
    /// Null when every text of the command may be stored. Looks beside the grain's turn; when it has no answer in time, or cannot look,
    /// the answer is <see cref="GuardPolicy.NotScreened"/>.
    /// </summary>
    ValueTask<Refusal?> Refuse(GuardedCommand command);

    /// <summary>
    /// The same while somebody writes: nothing is stored, so nobody waits for it. When those who look have enough to do with what is to be stored,
    /// the answer is <see cref="GuardPolicy.NotScreened"/> at once.
    /// </summary>
    ValueTask<Refusal?> Glance(GuardedCommand command);
}

/// <summary>What the guard looks with. A product has the <see cref="Screener"/>.</summary>
public interface ITextScreener
{
    IReadOnlyList<Finding> Screen(string text, ScreeningContext context);

    /// <summary>As <see cref="CaseReader.Read"/>.</summary>
    ReadCase Read(ImmutableArray<CaseField> fields, IEnumerable<string> answered);
}
