using System.Collections.Concurrent;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Tests;

/// <summary>Faults that a text asks for, thrown where a grain would throw them.</summary>
internal static class Trouble
{
    /// <summary>An unexpected fault whose message holds something confidential.</summary>
    public const string Unexpected = "kanarifugl: uventet feil";

    /// <summary>What happens when the silo or the database is away.</summary>
    public const string Away = "kanarifugl: borte";

    /// <summary>What is carried out, and whose answer is lost: the first time.</summary>
    public const string Unheard = "Sikkerhet på turen";

    /// <summary>The same, each time.</summary>
    public const string NeverHeard = "Maten på turen";

    private static readonly ConcurrentDictionary<CommandId, int> Asked = new();

    private static readonly ConcurrentDictionary<string, int> Viewed = new();

    /// <summary>How often the whole of a room was made for somebody.</summary>
    public static int ViewsOf(RoomId room) => Viewed.GetValueOrDefault(room.Key());

    // By the room: the first answer to whoever caught up, and how often it is still given again.
    private static readonly ConcurrentDictionary<string, (object? First, int Again)> Deposed = new();

    /// <summary>The next answer to somebody who catches up with a room is kept.</summary>
    public static void KeepAnswer(RoomId room) => Deposed[room.Key()] = (null, 0);

    /// <summary>… and given again so many times, as by a room that lives elsewhere by now and does not know it.</summary>
    public static void AnswerAsThen(RoomId room, int times) => Deposed[room.Key()] = Deposed[room.Key()] with { Again = times };

    /// <summary>How often it is still to be given.</summary>
    public static int AnswersLeft(RoomId room) => Deposed[room.Key()].Again;

    public static async Task Make(IIncomingGrainCallContext context)
    {
        for (var n = 0; n < context.Request.GetArgumentCount(); n++)
        {
            switch (context.Request.GetArgument(n))
            {
                case PostContribution { Text: Unexpected }:
                    throw new InvalidOperationException(Unexpected);
                case PostContribution { Text: Away }:
                    throw new TimeoutException(Away);
            }
        }

        if (context.InterfaceMethod is { Name: nameof(IRoomGrain.View) } asked && asked.DeclaringType == typeof(IRoomGrain))
        {
            Viewed.AddOrUpdate(context.TargetId.Key.ToString()!, 1, (_, times) => times + 1);
        }

        await context.Invoke();
        if (context.InterfaceMethod is { Name: nameof(IRoomGrain.CatchUp) } && context.TargetId.Key.ToString()! is var room && Deposed.TryGetValue(room, out var kept))
        {
            context.Result = kept.Again > 0 ? kept.First : context.Result;
            Deposed[room] = (kept.First ?? context.Result, Math.Max(0, kept.Again - 1));
        }

        if (context.Request is { } request && request.GetArgumentCount() == 3 && request.GetArgument(1) is CommandId id && request.GetArgument(2) is ProposeItem { Title: Unheard or NeverHeard } wish
            && (Asked.AddOrUpdate(id, 1, (_, times) => times + 1) == 1 || wish.Title == NeverHeard))
        {
            throw new TimeoutException(Away);
        }
    }
}
