using Pilar.Arena.Contracts;
using Pilar.Arena.Web.Security;

namespace Pilar.Arena.Web;

/// <summary>
/// A form's command that got no answer in time is given once more: it has its number, and is carried out once. Whoever sent it would otherwise read that we do not know
/// what became of it, for the one second in which a room is opened anew. The live line gives its own commands again.
/// </summary>
internal sealed class OnceMoreFilter(IHttpContextAccessor http) : IOutgoingGrainCallFilter
{
    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        try
        {
            await context.Invoke();
        }
        catch (TimeoutException) when (IsOfAForm() && HasItsNumber(context))
        {
            await context.Invoke();
        }
    }

    private bool IsOfAForm() => http.HttpContext?.Request is { } request && HttpMethods.IsPost(request.Method) && !ArenaErrors.IsForMachines(request.Path);

    private static bool HasItsNumber(IOutgoingGrainCallContext context)
    {
        for (var n = 0; n < context.Request.GetArgumentCount(); n++)
        {
            if (context.Request.GetArgument(n) is CommandId)
            {
                return true;
            }
        }

        return false;
    }
}
