using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Tests;

/// <summary>Faults that a text asks for, thrown where a grain would throw them.</summary>
internal static class Trouble
{
    /// <summary>An unexpected fault whose message holds something confidential.</summary>
    public const string Unexpected = "kanarifugl: uventet feil";

    /// <summary>What happens when the silo or the database is away.</summary>
    public const string Away = "kanarifugl: borte";

    public static Task Make(IIncomingGrainCallContext context)
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

        return context.Invoke();
    }
}
