// SPDX-License-Identifier: MIT
// PostgreSQL's library, loaded when a server is first connected to.
#pragma once

#include <libpq-fe.h>

namespace limbeck::dialect::postgresql {

// The functions that limbeck calls, under their names without "PQ".
struct Client {
  decltype(&::PQconnectdbParams) connectdb_params;
  decltype(&::PQfinish) finish;
  decltype(&::PQstatus) status;
  decltype(&::PQerrorMessage) error_message;
  decltype(&::PQsocket) socket;
  decltype(&::PQsetNoticeReceiver) set_notice_receiver;
  decltype(&::PQsetnonblocking) set_nonblocking;
  decltype(&::PQsendQueryParams) send_query_params;
  decltype(&::PQenterPipelineMode) enter_pipeline_mode;
  decltype(&::PQexitPipelineMode) exit_pipeline_mode;
  decltype(&::PQpipelineSync) pipeline_sync;
  decltype(&::PQflush) flush;
  decltype(&::PQconsumeInput) consume_input;
  decltype(&::PQgetResult) get_result;
  decltype(&::PQclear) clear;
  decltype(&::PQresultStatus) result_status;
  decltype(&::PQresultErrorField) result_error_field;
  decltype(&::PQntuples) ntuples;
  decltype(&::PQnfields) nfields;
  decltype(&::PQgetisnull) getisnull;
  decltype(&::PQgetvalue) getvalue;
  decltype(&::PQgetlength) getlength;
  decltype(&::PQcmdTuples) cmd_tuples;
  decltype(&::PQcmdStatus) cmd_status;
};

// Loads the library at the first call; throws Error where it is missing or too old. Safe from any thread.
const Client& client();

}  // namespace limbeck::dialect::postgresql
