// SPDX-License-Identifier: MIT
#include "dialect/postgresql/client.hpp"

#include "core/shared_library.hpp"

namespace limbeck::dialect::postgresql {
namespace {

Client load() {
  const core::SharedLibrary library({
      .names = {"libpq.so.5", "libpq.so", "libpq.5.dylib", "libpq.dylib", "libpq.dll"},
      .package = "libpq5",
  });
  return {
      .connectdb_params = library.function<decltype(::PQconnectdbParams)>("PQconnectdbParams"),
      .finish = library.function<decltype(::PQfinish)>("PQfinish"),
      .status = library.function<decltype(::PQstatus)>("PQstatus"),
      .error_message = library.function<decltype(::PQerrorMessage)>("PQerrorMessage"),
      .socket = library.function<decltype(::PQsocket)>("PQsocket"),
      .set_notice_receiver = library.function<decltype(::PQsetNoticeReceiver)>("PQsetNoticeReceiver"),
      .set_nonblocking = library.function<decltype(::PQsetnonblocking)>("PQsetnonblocking"),
      .send_query_params = library.function<decltype(::PQsendQueryParams)>("PQsendQueryParams"),
      .enter_pipeline_mode = library.function<decltype(::PQenterPipelineMode)>("PQenterPipelineMode"),
      .exit_pipeline_mode = library.function<decltype(::PQexitPipelineMode)>("PQexitPipelineMode"),
      .pipeline_sync = library.function<decltype(::PQpipelineSync)>("PQpipelineSync"),
      .flush = library.function<decltype(::PQflush)>("PQflush"),
      .consume_input = library.function<decltype(::PQconsumeInput)>("PQconsumeInput"),
      .get_result = library.function<decltype(::PQgetResult)>("PQgetResult"),
      .clear = library.function<decltype(::PQclear)>("PQclear"),
      .result_status = library.function<decltype(::PQresultStatus)>("PQresultStatus"),
      .result_error_field = library.function<decltype(::PQresultErrorField)>("PQresultErrorField"),
      .ntuples = library.function<decltype(::PQntuples)>("PQntuples"),
      .nfields = library.function<decltype(::PQnfields)>("PQnfields"),
      .getisnull = library.function<decltype(::PQgetisnull)>("PQgetisnull"),
      .getvalue = library.function<decltype(::PQgetvalue)>("PQgetvalue"),
      .getlength = library.function<decltype(::PQgetlength)>("PQgetlength"),
      .cmd_tuples = library.function<decltype(::PQcmdTuples)>("PQcmdTuples"),
      .cmd_status = library.function<decltype(::PQcmdStatus)>("PQcmdStatus"),
  };
}

}  // namespace

const Client& client() {
  static const Client loaded = load();
  return loaded;
}

}  // namespace limbeck::dialect::postgresql
