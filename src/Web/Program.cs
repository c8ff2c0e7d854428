using Pilar.Arena.Silo;
using Pilar.Arena.Web;

return await ArenaStart.Run(args, () => ArenaWeb.Create(args));
