using Orleans.Concurrency;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Guard;

/// <summary>The guard, asked while somebody writes in a form. It holds nothing, and knows nobody.</summary>
[GrainType("arena.words"), StatelessWorker]
internal sealed class WordsGrain(ITextGuard guard) : Grain, IWordsGrain
{
    public async Task<Reply<Screening>> Screen(Caller caller, string text, bool ofCase) => caller.IsArena ? Refusals.NotFound
        : text.Length > GuardWords.MostLetters ? RoomRefusals.TextTooLong
        : GuardPolicy.Found(await guard.Glance(new GuardedCommand([new("text", text, TextRule.Spoken)], []) { CaseIsOpen = ofCase }));
}
